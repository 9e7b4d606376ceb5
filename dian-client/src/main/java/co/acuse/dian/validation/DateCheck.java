package co.acuse.dian.validation;

import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.document.CreditNote;
import co.acuse.dian.document.DebitNote;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Invoice;
import co.acuse.dian.document.InvoiceType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether the issue date is one that the DIAN still takes, or takes already: from 5 days back to 10
 * days ahead (schematron 1.8, rules FAD09c and FAD09d). The contingencies have their own deadlines,
 * which begin with the end of an outage and not with the issue date.
 */
final class DateCheck {

  private static final int MOST_DAYS_BACK = 5;
  private static final int MOST_DAYS_AHEAD = 10;

  private DateCheck() {}

  static List<Finding> of(DianDocument document, Instant now) {
    if (isOfContingency(document)) {
      return List.of();
    }
    LocalDate today = now.atOffset(IssueMoment.COLOMBIA).toLocalDate();
    LocalDate issued = document.content().issueDate();
    if (issued.isBefore(today.minusDays(MOST_DAYS_BACK))) {
      return List.of(finding(document, "AD09c", MOST_DAYS_BACK, "ago"));
    }
    if (issued.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
      return List.of(finding(document, "AD09d", MOST_DAYS_AHEAD, "ahead"));
    }
    return List.of();
  }

  private static boolean isOfContingency(DianDocument document) {
    return switch (document) {
      case Invoice invoice ->
          invoice.type() == InvoiceType.ISSUER_CONTINGENCY
              || invoice.type() == InvoiceType.DIAN_CONTINGENCY;
      case CreditNote _, DebitNote _ -> false;
    };
  }

  private static Finding finding(DianDocument document, String rule, int days, String where) {
    DocumentKind kind = DocumentKind.of(document);
    return Finding.rejection(
        kind.rule(rule),
        kind.at("cbc:IssueDate"),
        "The issue date %s is more than %d days %s: issue it with today's"
            .formatted(document.content().issueDate(), days, where));
  }
}
