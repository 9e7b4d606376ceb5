package co.acuse.edge.issuers;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.provider.Numberer;
import co.acuse.contracts.provider.NumberingRange;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that one kind of document of an issuer may get.
 *
 * @param prefix up to four letters and digits, or empty
 * @param first of the range as it is authorised
 * @param start the first that is given through Acuse; those below were given elsewhere
 * @param numberedBy who gives them
 * @param authorisation the DIAN's leave to number invoices; notes need none
 */
public record DianRange(
    DocumentType type,
    String prefix,
    long first,
    long last,
    long start,
    Numberer numberedBy,
    @Nullable Authorisation authorisation) {

  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9]{0,4}");

  public DianRange {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException("a range's prefix has up to four letters and digits");
    }
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(
          "the range %s of %s runs from 1 or more upwards".formatted(prefix, type));
    }
    if (start < first || start > last) {
      throw new IllegalArgumentException(
          "the range %s of %s: start-at is outside of it".formatted(prefix, type));
    }
    if ((type == DocumentType.INVOICE) != (authorisation != null)) {
      throw new IllegalArgumentException(
          ("the range %s of %s: resolution, valid-from, valid-until and technical-key belong to"
                  + " invoices, and only to them")
              .formatted(prefix, type));
    }
  }

  /** Numbers that Acuse gives. */
  public DianRange(
      DocumentType type,
      String prefix,
      long first,
      long last,
      long start,
      @Nullable Authorisation authorisation) {
    this(type, prefix, first, last, start, Numberer.ACUSE, authorisation);
  }

  /** Whether documents of this day can be numbered from it. */
  public boolean isValidOn(LocalDate day) {
    return authorisation == null || authorisation.isValidOn(day);
  }

  /** Whether it holds this number of this prefix. */
  public boolean holds(String prefixOfNumber, long number) {
    return prefix.equals(prefixOfNumber) && number >= first && number <= last;
  }

  /** What the rules of an invoice need to know of it. */
  public NumberingRange numbers() {
    return new NumberingRange(
        type,
        prefix,
        numberedBy,
        start,
        last,
        authorisation == null ? null : authorisation.validFrom(),
        authorisation == null ? null : authorisation.validUntil());
  }

  boolean overlaps(DianRange other) {
    return type == other.type
        && prefix.equals(other.prefix)
        && first <= other.last
        && other.first <= last;
  }

  /** Whether somebody else is to give numbers of the same prefix. */
  boolean contradicts(DianRange other) {
    return type == other.type && prefix.equals(other.prefix) && numberedBy != other.numberedBy;
  }

  /**
   * A resolution of the DIAN.
   *
   * @param resolution its number, digits
   * @param validFrom the first day
   * @param validUntil the last day
   * @param technicalKey 40 characters of 0-9 and a-f, as GetNumberingRange and the portal show it
   */
  public record Authorisation(
      String resolution, LocalDate validFrom, LocalDate validUntil, Secret technicalKey) {

    private static final Pattern RESOLUTION = Pattern.compile("[0-9]{1,20}");
    private static final Pattern TECHNICAL_KEY = Pattern.compile("[0-9a-f]{40}");

    public Authorisation {
      if (!RESOLUTION.matcher(resolution).matches()) {
        throw new IllegalArgumentException("the number of a resolution has digits only");
      }
      if (validUntil.isBefore(validFrom)) {
        throw new IllegalArgumentException("a resolution ends before it begins");
      }
      // A key that lost characters when it was copied has every document rejected (FAD06).
      if (!TECHNICAL_KEY.matcher(technicalKey.reveal()).matches()) {
        throw new IllegalArgumentException(
            ("a technical-key has 40 characters of 0-9 and a-f, these are %d: copy it again from"
                    + " the DIAN's portal")
                .formatted(technicalKey.reveal().length()));
      }
    }

    boolean isValidOn(LocalDate day) {
      return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
  }
}
