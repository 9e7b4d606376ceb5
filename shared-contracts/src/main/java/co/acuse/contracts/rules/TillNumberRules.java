package co.acuse.contracts.rules;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.provider.Numberer;
import co.acuse.contracts.provider.NumberingRange;
import co.acuse.contracts.rules.DocumentReader.Draft;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a till numbers the documents that it may number, and no others. */
final class TillNumberRules {
  /** Schematron 1.8 of the DIAN, rules FAD09c, CAD09c and DAD09c. */
  private static final int MOST_DAYS_BACK = 5;

  private TillNumberRules() {}

  static void check(Draft draft, List<NumberingRange> ranges, SaleDay saleDay, Faults faults) {
    DocumentType type = draft.documentType();
    if (faults.within("$.number", "$.numberingPrefix")) {
      return;
    }
    List<NumberingRange> ofKind = ranges.stream().filter(range -> range.type() == type).toList();
    Long number = draft.number();
    if (number == null) {
      checkMissing(draft.numberingPrefix(), ofKind, faults);
    } else {
      checkGiven(number, draft, tills(ofKind), saleDay, faults);
    }
  }

  /** Where all that the document can be numbered from is the till's, nobody else numbers it. */
  private static void checkMissing(
      @Nullable String prefix, List<NumberingRange> ofKind, Faults faults) {
    List<NumberingRange> meant =
        ofKind.stream().filter(range -> prefix == null || range.prefix().equals(prefix)).toList();
    if (!meant.isEmpty() && tills(meant).size() == meant.size()) {
      faults.add("$.number", FaultCode.REQUIRED);
    }
  }

  private static void checkGiven(
      long number, Draft draft, List<NumberingRange> tills, SaleDay saleDay, Faults faults) {
    String prefix = draft.numberingPrefix() == null ? "" : draft.numberingPrefix();
    List<NumberingRange> meant =
        tills.stream().filter(range -> range.prefix().equals(prefix)).toList();
    if (meant.isEmpty()) {
      faults.add("$.number", FaultCode.NOT_ALLOWED_HERE, prefixes(tills));
    }
    OffsetDateTime issuedAt = draft.issuedAt();
    if (issuedAt == null) {
      requireTime(faults);
      return;
    }
    LocalDate day = saleDay.of(issuedAt);
    if (saleDay.isLongAgo(day, MOST_DAYS_BACK) && !faults.within("$.issuedAt")) {
      String earliest = saleDay.of(null).minusDays(MOST_DAYS_BACK).toString();
      faults.add("$.issuedAt", FaultCode.DATES_OUT_OF_ORDER, Order.NOT_BEFORE.name(), earliest);
    }
    if (!meant.isEmpty() && meant.stream().noneMatch(range -> range.holds(number, day))) {
      faults.add("$.number", FaultCode.NUMBER_NOT_AUTHORISED, shown(meant));
    }
  }

  private static void requireTime(Faults faults) {
    if (!faults.within("$.issuedAt")) {
      faults.add("$.issuedAt", FaultCode.REQUIRED);
    }
  }

  private static List<NumberingRange> tills(List<NumberingRange> ranges) {
    return ranges.stream().filter(range -> range.numberedBy() == Numberer.TILL).toList();
  }

  private static String prefixes(List<NumberingRange> tills) {
    return tills.isEmpty()
        ? "numbered-by: TILL"
        : tills.stream()
            .map(range -> "numberingPrefix=" + range.prefix())
            .distinct()
            .collect(Collectors.joining(", "));
  }

  /** Such as {@code CAJA1 – CAJA500 (2026-01-01 – 2027-12-31)}. */
  private static String shown(List<NumberingRange> ranges) {
    return ranges.stream().map(TillNumberRules::shown).collect(Collectors.joining(", "));
  }

  private static String shown(NumberingRange range) {
    String numbers = range.prefix() + range.first() + " – " + range.prefix() + range.last();
    return range.validFrom() == null || range.validUntil() == null
        ? numbers
        : numbers + " (" + range.validFrom() + " – " + range.validUntil() + ')';
  }
}
