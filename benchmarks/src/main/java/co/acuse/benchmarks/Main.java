package co.acuse.benchmarks;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The command {@code ./benchmark}: measures, and says what an invoice costs in signatures. */
final class Main {

  private static final double MOST = 4;

  /** JMH 1.37 uses what this JDK only warns of. */
  private static final String QUIET = "--sun-misc-unsafe-memory-access=allow";

  private Main() {}

  static void main(String[] arguments) throws RunnerException {
    boolean smoke = List.of(arguments).contains("--smoke");
    ChainedOptionsBuilder options =
        new OptionsBuilder().include(IssuingBenchmark.class.getSimpleName()).jvmArgsAppend(QUIET);
    Collection<RunResult> results =
        new Runner((smoke ? smoke(options) : full(options)).build()).run();
    double ratio = score(results, "envelopedInvoice") / score(results, "bareSignature");
    System.out.printf(
        "%nAn ordinary invoice, built, hashed, signed and enveloped, costs %.2f bare signatures"
            + " (at most %.0f wanted).%n",
        ratio, MOST);
    System.exit(smoke || ratio <= MOST ? 0 : 1);
  }

  private static ChainedOptionsBuilder full(ChainedOptionsBuilder options) {
    return options
        .forks(2)
        .warmupIterations(5)
        .warmupTime(TimeValue.seconds(3))
        .measurementIterations(5)
        .measurementTime(TimeValue.seconds(5));
  }

  /** Shows that it runs; its figures mean nothing. */
  private static ChainedOptionsBuilder smoke(ChainedOptionsBuilder options) {
    return options
        .forks(1)
        .warmupIterations(1)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(1)
        .measurementTime(TimeValue.seconds(1));
  }

  private static double score(Collection<RunResult> results, String method) {
    return results.stream()
        .map(RunResult::getPrimaryResult)
        .filter(result -> result.getLabel().equals(method))
        .findFirst()
        .orElseThrow()
        .getScore();
  }
}
