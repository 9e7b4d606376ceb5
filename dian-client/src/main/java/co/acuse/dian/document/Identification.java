package co.acuse.dian.document;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Who somebody is for the DIAN.
 *
 * @param number without dots and blanks; a NIT without its check digit
 */
public record Identification(IdentificationType type, String number) {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{3,15}");
  private static final Pattern LETTERS_TOO = Pattern.compile("[A-Za-z0-9-]{1,35}");

  public Identification {
    switch (type) {
      case NIT, CITIZENSHIP_CARD ->
          Texts.refuseUnless(
              DIGITS, number, "The identification", "3 to 15 digits, without dots and dash");
      case CIVIL_REGISTRY,
          IDENTITY_CARD,
          FOREIGNER_CARD,
          FOREIGNER_ID,
          PASSPORT,
          FOREIGN_DOCUMENT,
          SPECIAL_STAY_PERMIT,
          TEMPORARY_PROTECTION_PERMIT,
          FOREIGN_NIT,
          NUIP ->
          Texts.refuseUnless(
              LETTERS_TOO, number, "The identification", "letters and digits, without blanks");
    }
  }

  /** A company, or anybody else with a NIT. */
  public static Identification of(Nit nit) {
    return new Identification(IdentificationType.NIT, nit.number());
  }

  /** Only a NIT has one. */
  public OptionalInt checkDigit() {
    return type == IdentificationType.NIT
        ? OptionalInt.of(new Nit(number).checkDigit())
        : OptionalInt.empty();
  }

  /** Without who exactly: this ends up in logs. */
  @Override
  public String toString() {
    return "Identification[type=" + type + "]";
  }
}
