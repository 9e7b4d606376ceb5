package co.acuse.dian.document;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The DIAN's leave to number invoices.
 *
 * @param resolution the resolution's number, digits
 * @param validFrom first day
 * @param validTo last day
 * @param prefix as in the invoices' numbers, may be empty
 * @param first the first number
 * @param last the last number
 */
public record NumberingAuthorisation(
    String resolution,
    LocalDate validFrom,
    LocalDate validTo,
    String prefix,
    long first,
    long last) {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");

  public NumberingAuthorisation {
    Texts.refuseUnless(DIGITS, resolution, "The number of a resolution", "digits only");
    DocumentNumber.refuseBadPrefix(prefix);
    if (validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException(
          "The authorisation ends on %s, before its start on %s".formatted(validTo, validFrom));
    }
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(
          "The authorised range runs from %d to %d: give it from low to high"
              .formatted(first, last));
    }
  }

  /** Rules FAB10 and FAD05b, FAD05c. */
  void refuseUnlessHolds(DocumentNumber number) {
    refuseOtherPrefix(number);
    if (number.consecutive() < first || number.consecutive() > last) {
      throw new IllegalArgumentException(
          "Number %d is outside of the authorised range %d to %d: take one from inside"
              .formatted(number.consecutive(), first, last));
    }
  }

  void refuseOtherPrefix(DocumentNumber number) {
    if (!number.prefix().equals(prefix)) {
      throw new IllegalArgumentException(
          "The number has prefix '%s', its authorisation has '%s'"
              .formatted(number.prefix(), prefix));
    }
  }

  /** Rules FAD09a and FAD09b. */
  void refuseUnlessValidOn(LocalDate day) {
    if (day.isBefore(validFrom) || day.isAfter(validTo)) {
      throw new IllegalArgumentException(
          "The authorisation is valid from %s to %s, not on %s: use another one"
              .formatted(validFrom, validTo, day));
    }
  }
}
