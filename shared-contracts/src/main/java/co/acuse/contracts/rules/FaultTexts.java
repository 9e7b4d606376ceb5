package co.acuse.contracts.rules;

import java.util.Locale;

/** What a fault says to people, in Spanish or English. */
public final class FaultTexts {

  private FaultTexts() {}

  /** The message of {@code fault}: English for an English locale, Spanish for any other. */
  public static String text(Fault fault, Locale locale) {
    return fault.code() + " " + locale.getLanguage();
  }
}
