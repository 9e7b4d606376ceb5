package co.acuse.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page about the format that integrators read. */
public final class InvoiceFormatPage {
  private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  private static final Pattern BOUNDED_TEXT =
      Pattern.compile("^\\| `([A-Za-z._]+)` \\| text ≤ ([0-9]+) \\|", Pattern.MULTILINE);
  private static final Pattern BOUNDED_LIST =
      Pattern.compile(
          "^\\| `([A-Za-z._]+)` \\| (?:≤ |[0-9]–)([0-9]+) objects \\|", Pattern.MULTILINE);

  private InvoiceFormatPage() {}

  /** The whole page. */
  public static String text() {
    try {
      return Files.readString(Path.of("../docs/invoice-format.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its examples, as a till would post them. */
  public static Stream<String> examples() {
    return EXAMPLE.matcher(text()).results().map(block -> block.group(1));
  }

  /** Its texts, with the characters that each may have. */
  public static Stream<Bound> texts() {
    return bounds(BOUNDED_TEXT);
  }

  /** Its lists, with the entries that each may have. */
  public static Stream<Bound> lists() {
    return bounds(BOUNDED_LIST);
  }

  private static Stream<Bound> bounds(Pattern rows) {
    return rows.matcher(text())
        .results()
        .map(row -> new Bound(row.group(1), Integer.parseInt(row.group(2))));
  }

  /** How much a field may hold; its path has no list indexes. */
  public record Bound(String path, int most) {

    /** The names along the path. */
    public List<String> names() {
      return List.of(path.split("\\."));
    }
  }
}
