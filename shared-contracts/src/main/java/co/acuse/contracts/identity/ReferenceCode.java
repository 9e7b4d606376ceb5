package co.acuse.contracts.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The till's own unique code for a document: same code, same sale. */
public record ReferenceCode(@JsonValue String value) {

  /** Printable, without blanks at its ends, no slash: it travels in a path at a provider. */
  private static final Pattern ALLOWED =
      Pattern.compile("[A-Za-z0-9._:#@+\\-]([A-Za-z0-9._:#@+ \\-]{0,98}[A-Za-z0-9._:#@+\\-])?");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ReferenceCode {
    if (!isAllowed(value)) {
      throw new IllegalArgumentException(
          "a reference code is 1 to 100 letters, digits, blanks inside, or . _ : # @ + -");
    }
  }

  /** Whether {@code text} could be a reference code. */
  public static boolean isAllowed(String text) {
    return ALLOWED.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
