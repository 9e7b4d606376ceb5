package co.acuse.contracts.rules;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a fault says to people, in Spanish or English: what is wrong and what to mend. */
public final class FaultTexts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final String NAME = "co.acuse.contracts.rules.faults";

  private FaultTexts() {}

  /** The message of {@code fault}: English for an English locale, Spanish for any other. */
  public static String text(Fault fault, Locale locale) {
    ResourceBundle texts = ResourceBundle.getBundle(NAME, language(locale), NO_FALLBACK);
    String text = texts.getString(key(fault));
    List<String> arguments = fault.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      text = text.replace("{" + i + "}", arguments.get(i));
    }
    return text;
  }

  /** Some codes have a text for each value of one argument. */
  private static String key(Fault fault) {
    return switch (fault.code()) {
      case MALFORMED, DATES_OUT_OF_ORDER -> fault.code() + "." + fault.arguments().getFirst();
      case OUT_OF_RANGE -> fault.code() + "." + fault.arguments().get(2);
      case EITHER_OR ->
          fault.code() + "." + (fault.arguments().get(2).equals("1") ? "ONE" : "MOST");
      case NOT_SUPPORTED_BY_PROVIDER ->
          fault.code() + (fault.arguments().get(1).isEmpty() ? "" : ".TAKES");
      default -> fault.code().name();
    };
  }

  private static Locale language(Locale locale) {
    return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
  }
}
