package co.acuse.dian.soap.envelope;

/** Text as it stands between two tags in canonical XML. */
final class XmlText {

  private XmlText() {}

  static String escape(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int c) {
    switch (c) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '\r' -> escaped.append("&#xD;");
      default -> escaped.appendCodePoint(allowed(c));
    }
  }

  private static int allowed(int c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n';
    boolean halfPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    if (control || halfPair || c == 0xFFFE || c == 0xFFFF) {
      throw new IllegalArgumentException(
          "The character U+%04X cannot stand in XML: take it out".formatted(c));
    }
    return c;
  }
}
