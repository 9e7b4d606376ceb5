package co.acuse.reliability;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Layout;
import co.acuse.reliability.faults.FaultDice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code run.json}: what it takes to read everything that a run leaves behind. */
final class RunFile {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RunFile() {}

  /**
   * Writes it into the cluster's directory.
   *
   * @param steps the step boundaries at which a process is to die
   */
  static void write(Cluster cluster, Instant startedAt, List<String> steps, Waits waits) {
    Layout layout = cluster.layout();
    ObjectNode run = MAPPER.createObjectNode();
    run.put("seed", layout.seed());
    run.put("startedAt", startedAt.toString());
    for (String issuer : layout.atFactus()) {
      run.withObject("requestsPerWindow").put(issuer, layout.limitPerWindow());
      run.withObject("accounts").put(issuer, issuer);
    }
    run.put("windowSeconds", layout.rateWindow().toSeconds());
    run.withArray("simulators").add(cluster.simulatorAdmin().toString());
    run.put("jdbcUrl", cluster.jdbcUrl());
    run.put("user", cluster.databaseUser());
    run.put("passwordFile", cluster.databasePasswordFile().toAbsolutePath().toString());
    run.put("bootstrapServers", cluster.bootstrapServers());
    run.withObject("topics")
        .put("submissions", "acuse.submissions")
        .put("lifecycle", "acuse.lifecycle");
    run.put("lagSeconds", waits.lagSeconds());
    run.put("requestDeadlineSeconds", waits.requestSeconds());
    steps.forEach(run.withArray("steps")::add);
    FaultDice.notPossible(cluster.disk().isOwn()).forEach(run.withObject("notPossible")::put);
    write(cluster.dir().resolve("run.json"), run);
  }

  /** The two waits of the workers that decide when an unanswered request has come to nothing. */
  record Waits(double requestSeconds, double lagSeconds) {

    /** Those that the cluster gives its workers. */
    static final Waits SHORT = new Waits(5, 3);

    /** Those of the product as it is shipped. */
    static final Waits SHIPPED = new Waits(30, 30);
  }

  private static void write(Path file, ObjectNode run) {
    try {
      Files.write(file, MAPPER.writeValueAsBytes(run));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }
}
