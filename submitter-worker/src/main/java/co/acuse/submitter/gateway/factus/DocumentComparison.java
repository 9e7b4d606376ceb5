package co.acuse.submitter.gateway.factus;

import static co.acuse.submitter.gateway.factus.LineComparison.code;

import co.acuse.factus.document.answer.Issuer;
import co.acuse.factus.document.answer.StoredDocument;
import co.acuse.submitter.submission.Difference;
import co.acuse.submitter.submission.DocumentKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds what tells a held document from the one that was asked for.
 *
 * <p>Factus answers a repeated reference with whatever it stores under it, so a document is only
 * taken as one's own when all that the request decides is there: seller, customer, lines, payments,
 * charges, totals, and what a note corrects.
 */
final class DocumentComparison {

  private final Findings findings = new Findings();
  private final LooseObjects loose = new LooseObjects(findings);
  private final DocumentKey key;
  private final JsonNode asked;
  private final StoredDocument held;

  private DocumentComparison(DocumentKey key, JsonNode asked, StoredDocument held) {
    this.key = key;
    this.asked = asked;
    this.held = held;
  }

  /**
   * Compares.
   *
   * @param prefix of the range that the request names; absent when it names none
   */
  static List<Difference> differences(
      DocumentKey key, JsonNode asked, StoredDocument held, @Nullable String prefix) {
    var comparison = new DocumentComparison(key, asked, held);
    comparison.head(prefix);
    comparison.parts();
    return comparison.findings.found();
  }

  private void head(@Nullable String prefix) {
    Issuer seller = held.company();
    findings.text("company.nit", key.issuer().value(), seller == null ? null : seller.nit());
    findings.text("reference_code", asked.path("reference_code"), held.referenceCode());
    findings.said("document", asked.path("document"), code(held.documentType()));
    findings.said("operation_type", asked.path("operation_type"), code(held.operationType()));
    findings.text("observation", asked.path("observation"), held.observation());
    if (held.sendEmail() != null) {
      findings.said("send_email", asked.path("send_email"), held.sendEmail().toString());
    }
    if (prefix != null && held.numberingRange() != null) {
      findings.text("numbering_range.prefix", prefix, held.numberingRange().prefix());
    }
    note();
  }

  /** How a note names its invoice is not documented: it is compared where it is told. */
  private void note() {
    if (held.bill() != null && held.bill().number() != null) {
      findings.said("bill_number", asked.path("bill_number"), held.bill().number());
    }
    if (held.correctionConcept() != null) {
      findings.said(
          "correction_concept_code",
          asked.path("correction_concept_code"),
          code(held.correctionConcept()));
    }
  }

  private void parts() {
    var people = new CustomerComparison(findings);
    people.customer(asked.path("customer"), held.customer());
    people.establishment(
        asked.path("establishment"),
        held.company() == null ? null : held.company().establishment());
    new LineComparison(findings, loose).compare(asked.path("items"), held.items());
    new MoneyComparison(findings).compare(asked, held);
    loose.compare(
        "order_reference", "reference_code", asked.path("order_reference"), held.orderReference());
    loose.compare(
        "billing_period", "start_date", asked.path("billing_period"), held.billingPeriod());
    loose.compare("health", "provider_code", asked.path("health"), held.health());
    loose.compare(
        "beneficiary", "identification_number", asked.path("beneficiary"), held.beneficiary());
    loose.compareEach(
        "related_documents", asked.path("related_documents"), held.relatedDocuments());
  }
}
