package co.acuse.dian.xml;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Escapes as Canonical XML 1.0, 2.3 does, and refuses what XML 1.0, 2.2 does not know. */
public final class CanonicalText {

  private CanonicalText() {}

  /** As the content of an element. */
  public static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    appendText(out, text, "a text");
    return out.toString();
  }

  /** As the value of an attribute. */
  public static String attribute(String value) {
    StringBuilder out = new StringBuilder(value.length() + 16);
    appendAttribute(out, value, "an attribute");
    return out.toString();
  }

  static void appendText(StringBuilder out, String text, String where) {
    append(out, text, where, CanonicalText::inText);
  }

  static void appendAttribute(StringBuilder out, String value, String where) {
    append(out, value, where, CanonicalText::inAttribute);
  }

  private static void append(
      StringBuilder out, String text, String where, IntFunction<@Nullable String> escape) {
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      refuseUnlessXml(character, where, at);
      String escaped = escape.apply(character);
      if (escaped == null) {
        out.appendCodePoint(character);
      } else {
        out.append(escaped);
      }
      at += Character.charCount(character);
    }
  }

  private static @Nullable String inText(int character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '\r' -> "&#xD;";
      default -> null;
    };
  }

  private static @Nullable String inAttribute(int character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '"' -> "&quot;";
      case '\t' -> "&#x9;";
      case '\n' -> "&#xA;";
      case '\r' -> "&#xD;";
      default -> null;
    };
  }

  private static void refuseUnlessXml(int character, String where, int at) {
    if (!isXml(character)) {
      throw new IllegalArgumentException(
          "XML cannot hold U+%04X, which stands at position %d of %s: take it out"
              .formatted(character, at, where));
    }
  }

  /** A half of a surrogate pair that stands alone comes here as itself and is refused. */
  private static boolean isXml(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
