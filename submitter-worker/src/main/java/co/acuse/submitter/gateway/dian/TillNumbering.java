package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.provider.Numberer;
import co.acuse.dian.code.IssueMoment;
import co.acuse.edge.issuers.DianRange;
import co.acuse.submitter.submission.DocumentNumber;
import co.acuse.submitter.submission.Numbering;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes the number that a till gave, unless the DIAN would refuse it. The door refuses the same by
 * the same settings; what waited since then, or met other settings here, does not leave either.
 */
final class TillNumbering {

  /** Schematron 1.8 of the DIAN, rules FAD09c, CAD09c and DAD09c. */
  private static final int MOST_DAYS_BACK = 5;

  private TillNumbering() {}

  /**
   * Chooses the sale's own number.
   *
   * @param ofKind the issuer's ranges of the sale's kind
   * @param today in Colombia
   */
  static Numbering choose(Invoice invoice, long number, List<DianRange> ofKind, LocalDate today) {
    OffsetDateTime issuedAt = invoice.issuedAt();
    if (issuedAt == null) {
      return refused(
          "NUMBER_WITHOUT_TIME", "Un número de la caja va con su fecha y hora: issuedAt.");
    }
    String prefix = invoice.numberingPrefix() == null ? "" : invoice.numberingPrefix();
    List<DianRange> tills =
        ofKind.stream()
            .filter(range -> range.numberedBy() == Numberer.TILL && range.prefix().equals(prefix))
            .toList();
    var own = new DocumentNumber(prefix, number);
    if (tills.isEmpty()) {
      return refused(
          "NUMBERED_BY_ACUSE",
          "La caja no numera el prefijo '%s'. Quite number, o corrija numberingPrefix."
              .formatted(prefix));
    }
    LocalDate day = issuedAt.toInstant().atOffset(IssueMoment.COLOMBIA).toLocalDate();
    if (tills.stream().noneMatch(range -> range.numbers().holds(number, day))) {
      return refused(
          "NUMBER_NOT_AUTHORISED",
          "Ningún rango de la caja tiene el número %s el %s; hay: %s."
              .formatted(own.text(), day, shown(tills)));
    }
    return day.isBefore(today.minusDays(MOST_DAYS_BACK))
        ? refused(
            "ISSUED_TOO_LONG_AGO",
            "La DIAN recibe documentos hasta %d días después de su fecha, y esta es %s. Corrija issuedAt."
                .formatted(MOST_DAYS_BACK, day))
        : new Numbering.ByTill(own);
  }

  /** For a sale without a number that only tills can number. */
  static Numbering missing(List<DianRange> tills) {
    return refused(
        "NUMBERED_BY_TILL",
        "Este documento lo numera la caja (%s): envíe number y issuedAt.".formatted(shown(tills)));
  }

  private static String shown(List<DianRange> tills) {
    return tills.stream()
        .map(range -> "%s%d a %1$s%d".formatted(range.prefix(), range.start(), range.last()))
        .collect(Collectors.joining(", "));
  }

  private static Numbering refused(String code, String text) {
    return new Numbering.Inexpressible(List.of(new Message(code, text)));
  }
}
