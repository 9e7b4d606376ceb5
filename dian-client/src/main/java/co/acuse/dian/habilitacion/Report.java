package co.acuse.dian.habilitacion;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of a run: a row for each document, and below it what was said about it. */
final class Report {

  private static final String ROW = "%-14s %-12s %-10s %-36s %s";

  private Report() {}

  static String of(List<Result> results) {
    long accepted = results.stream().filter(Result::isAccepted).count();
    return Stream.of(
            Stream.of(ROW.formatted("number", "kind", "verdict", "track id", "CUFE or CUDE")),
            results.stream().flatMap(Report::lines),
            Stream.of("%d of %d documents were accepted.".formatted(accepted, results.size())))
        .flatMap(lines -> lines)
        .map(String::stripTrailing)
        .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
  }

  private static Stream<String> lines(Result result) {
    String row =
        ROW.formatted(
            result.number(),
            result.kind(),
            result.outcome().word(),
            result.trackId(),
            result.code());
    return Stream.concat(
        Stream.of(row), result.outcome().remarks().stream().map(remark -> "    " + remark));
  }
}
