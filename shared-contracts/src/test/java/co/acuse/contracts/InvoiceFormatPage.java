package co.acuse.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page about the format that integrators read. */
public final class InvoiceFormatPage {
  private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

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
}
