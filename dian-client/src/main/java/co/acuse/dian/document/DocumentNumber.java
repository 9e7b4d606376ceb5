package co.acuse.dian.document;

import java.util.regex.Pattern;

/**
 * A document's number.
 *
 * @param prefix up to four letters and digits, or empty
 * @param consecutive from 1
 */
public record DocumentNumber(String prefix, long consecutive) {

  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9]{0,4}");

  public DocumentNumber {
    refuseBadPrefix(prefix);
    if (consecutive < 1) {
      throw new IllegalArgumentException("A document's number starts at 1, was " + consecutive);
    }
  }

  /** Prefix and number in one, without blank or dash (rule FAD05a). */
  public String text() {
    return prefix + consecutive;
  }

  static void refuseBadPrefix(String prefix) {
    Texts.refuseUnless(PREFIX, prefix, "A prefix", "up to four letters and digits");
  }
}
