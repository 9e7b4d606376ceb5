package co.acuse.dian.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists of the DIAN's that no type of the document model holds already. Currencies and countries
 * are those of the JDK, and the short lists are enums.
 */
final class CodeList {

  private static final Pattern BLANK = Pattern.compile(" ");

  static final CodeList UNITS = new CodeList("units.txt");
  static final CodeList MUNICIPALITIES = new CodeList("municipalities.txt");

  private final Set<String> codes;

  private CodeList(String resource) {
    this.codes = read(resource);
  }

  boolean has(String code) {
    return codes.contains(code);
  }

  /** Codes between blanks; a line that begins with # says where they come from. */
  private static Set<String> read(String resource) {
    try (InputStream in = CodeList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The library's own list is not there: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> BLANK.splitAsStream(line.strip()))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
