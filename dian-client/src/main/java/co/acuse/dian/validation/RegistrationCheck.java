package co.acuse.dian.validation;

import co.acuse.dian.document.Content;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Invoice;
import java.util.ArrayList;
import java.util.List;

/** Whether a document names the issuer, the environment and the software that are registered. */
final class RegistrationCheck {

  private final Registration registration;
  private final Content content;
  private final DocumentKind kind;
  private final List<Finding> findings = new ArrayList<>();

  private RegistrationCheck(Registration registration, DianDocument document) {
    this.registration = registration;
    this.content = document.content();
    this.kind = DocumentKind.of(document);
  }

  static List<Finding> of(DianDocument document, Registration registration) {
    var check = new RegistrationCheck(registration, document);
    if (document instanceof Invoice invoice) {
      check.findings.addAll(RangeCheck.of(invoice.authorisation(), registration.ranges()));
    }
    check.software();
    check.environment();
    check.issuer();
    return check.findings;
  }

  private void software() {
    if (!content.software().provider().equals(registration.software().provider())) {
      findings.add(
          Finding.rejection(
              kind.rule("AB19"),
              kind.atExtension("sts:SoftwareProvider/sts:ProviderID"),
              "This is not the NIT that the software is registered for: name that one"));
    }
    if (!content.software().id().equals(registration.software().id())) {
      findings.add(
          Finding.rejection(
              kind.rule("AB24"),
              kind.atExtension("sts:SoftwareProvider/sts:SoftwareID"),
              "The document names the software %s, registered is %s: name that one"
                  .formatted(content.software().id(), registration.software().id())));
    }
  }

  private void environment() {
    if (content.environment() != registration.environment()) {
      findings.add(
          Finding.rejection(
              kind.rule("AD04"),
              kind.at("cbc:ProfileExecutionID"),
              "The document is for %s, but it would go to %s"
                  .formatted(content.environment(), registration.environment())));
    }
  }

  private void issuer() {
    if (!content.supplier().identification().number().equals(registration.issuer().number())) {
      findings.add(
          Finding.rejection(
              kind.rule("AJ21"),
              kind.at("cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID"),
              "The supplier is not the issuer whose registration this is: send it as that issuer"));
    }
  }
}
