package co.acuse.audit.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page ends, in a form that nobody takes apart. */
public final class Cursor {

  private static final String FORM = "before:";

  private Cursor() {}

  /** The text that leads to what comes after {@code ordinal}. */
  public static String write(long ordinal) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((FORM + ordinal).getBytes(StandardCharsets.US_ASCII));
  }

  static long read(String text) {
    String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
    if (!plain.startsWith(FORM)) {
      throw new IllegalArgumentException("not a cursor");
    }
    return Long.parseLong(plain.substring(FORM.length()));
  }
}
