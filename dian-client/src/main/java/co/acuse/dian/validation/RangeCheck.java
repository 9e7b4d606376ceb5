package co.acuse.dian.validation;

import co.acuse.dian.document.NumberingAuthorisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether an invoice's authorisation is one that the DIAN gave, to the day and to the number (annex
 * 1.9, rules FAB05b to FAB12b). That the number lies within it, the invoice itself sees to.
 */
final class RangeCheck {

  private static final String CONTROL = "sts:InvoiceControl/";

  private final NumberingAuthorisation said;
  private final List<Finding> findings = new ArrayList<>();

  private RangeCheck(NumberingAuthorisation said) {
    this.said = said;
  }

  static List<Finding> of(NumberingAuthorisation said, List<NumberingAuthorisation> given) {
    var check = new RangeCheck(said);
    List<NumberingAuthorisation> ofResolution =
        given.stream().filter(one -> one.resolution().equals(said.resolution())).toList();
    Optional<NumberingAuthorisation> samePrefix =
        ofResolution.stream().filter(one -> one.prefix().equals(said.prefix())).findFirst();
    if (ofResolution.isEmpty()) {
      check.unknownResolution();
    } else if (samePrefix.isEmpty()) {
      check.unknownPrefix();
    } else {
      check.compare(samePrefix.get());
    }
    return check.findings;
  }

  private void unknownResolution() {
    add(
        "AB05b",
        "sts:InvoiceAuthorization",
        "Resolution %s is not among the issuer's ranges: use one of GetNumberingRange"
            .formatted(said.resolution()));
  }

  private void unknownPrefix() {
    add(
        "AB10b",
        "sts:AuthorizedInvoices/sts:Prefix",
        "Resolution %s has no prefix '%s': use the one it was given for"
            .formatted(said.resolution(), said.prefix()));
  }

  private void compare(NumberingAuthorisation given) {
    String period = "sts:AuthorizationPeriod/";
    String numbers = "sts:AuthorizedInvoices/";
    same("AB07b", period + "cbc:StartDate", said.validFrom(), given.validFrom());
    same("AB08b", period + "cbc:EndDate", said.validTo(), given.validTo());
    same("AB11b", numbers + "sts:From", said.first(), given.first());
    same("AB12b", numbers + "sts:To", said.last(), given.last());
  }

  private void same(String rule, String path, Object stated, Object registered) {
    if (!stated.equals(registered)) {
      add(rule, path, "It says %s, registered is %s: write that".formatted(stated, registered));
    }
  }

  private void add(String rule, String path, String text) {
    DocumentKind kind = DocumentKind.INVOICE;
    findings.add(Finding.rejection(kind.rule(rule), kind.atExtension(CONTROL + path), text));
  }
}
