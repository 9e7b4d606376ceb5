package co.acuse.contracts.rules;

/** What may stand in a text. */
final class Texts {
  private static final int SHOWN = 60;

  private Texts() {}

  /** Whether every character can be printed and stored: no controls, no halves of a pair. */
  static boolean isPrintable(String text) {
    return text.codePoints()
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  /** As much of a caller's text as an error message may repeat. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(SHOWN)
        .map(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' ? c : '?')
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
