package co.acuse.standalone.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The results as a table for people. */
final class ResultTable {

  private static final List<String> HEAD =
      List.of("ended", "reference", "status", "number", "CUFE / codes", "attempts", "time");

  private ResultTable() {}

  static String of(List<Following> sales) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    sales.forEach(sale -> rows.add(sale.cells()));
    int[] widths =
        IntStream.range(0, HEAD.size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - row.get(column).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }
}
