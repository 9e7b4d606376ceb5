package co.acuse.submitter.gateway.factus;

import static co.acuse.submitter.gateway.factus.LineComparison.code;

import co.acuse.factus.document.answer.Issuer;
import co.acuse.factus.document.answer.StoredDocument;
import co.acuse.factus.json.AnswerJson;
import co.acuse.submitter.submission.Difference;
import co.acuse.submitter.submission.DocumentKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds what tells a held document from the one that was asked for.
 *
 * <p>Factus answers a repeated reference with whatever it stores under it, so a document is only
 * taken as one's own when all that the request decides is there: seller, customer, lines, payments,
 * charges, totals, and what a note corrects.
 *
 * <p>Every field of the request that the provider's pages list among the answer's (Factus page
 * "facturas/descripcion-de-campos") is compared. What they do not list is compared wherever an
 * answer tells it all the same, see {@link UnlistedFields}; that is all that may stay uncompared:
 *
 * <ul>
 *   <li>{@code currency}: only shows on the PDF.
 *   <li>{@code customer.responsibilities}
 *   <li>{@code prepayment_details.*.concept_code}
 *   <li>{@code cash_rounding_amount}: but payments and total are compared, and decide it.
 *   <li>{@code items.*.additional_properties.*.value}: listed are code, quantity and unit.
 *   <li>{@code numbering_range_id}: but the range's prefix is compared once the ranges are known.
 *   <li>{@code bill_number}, {@code customization_id} and {@code correction_concept_code} of a
 *       note: no page lists what the answer to a note says.
 * </ul>
 */
final class DocumentComparison {

  private static final LooseObjects.Kind ORDER =
      new LooseObjects.Kind("order_reference", "reference_code", List.of("issue_date"));

  /** Times that were not asked for may be the provider's own. */
  private static final LooseObjects.Kind PERIOD =
      LooseObjects.Kind.of("billing_period", "start_date");

  private static final LooseObjects.Kind HEALTH =
      new LooseObjects.Kind("health", "provider_code", List.of("policy_number"));
  private static final LooseObjects.Kind BENEFICIARY =
      new LooseObjects.Kind(
          "beneficiary",
          "identification_number",
          List.of("identification_number", "names", "surnames"));

  private final Findings findings = new Findings();
  private final LooseObjects loose = new LooseObjects(findings);
  private final DocumentKey key;
  private final JsonNode asked;
  private final JsonNode told;
  private final StoredDocument held;

  private DocumentComparison(DocumentKey key, JsonNode asked, JsonNode told) {
    this.key = key;
    this.asked = asked;
    this.told = told;
    this.held =
        Objects.requireNonNull(AnswerJson.read(told, StoredDocument.class), "not a document");
  }

  /**
   * Compares.
   *
   * @param told the provider's document, its fields at the top
   * @param prefix of the range that the request names; absent when it names none
   */
  static List<Difference> differences(
      DocumentKey key, JsonNode asked, JsonNode told, @Nullable String prefix) {
    var comparison = new DocumentComparison(key, asked, told);
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
  }

  private void parts() {
    var people = new CustomerComparison(findings);
    people.customer(asked.path("customer"), held.customer());
    people.establishment(
        asked.path("establishment"),
        held.company() == null ? null : held.company().establishment());
    new LineComparison(findings, loose).compare(asked.path("items"), held.items());
    new MoneyComparison(findings).compare(asked, held);
    new UnlistedFields(findings).compare(asked, told);
    loose.compare(ORDER, asked.path("order_reference"), held.orderReference());
    loose.compare(PERIOD, asked.path("billing_period"), held.billingPeriod());
    loose.compare(HEALTH, asked.path("health"), held.health());
    loose.compare(BENEFICIARY, asked.path("beneficiary"), held.beneficiary());
    loose.compareEach(
        LooseObjects.Kind.of("related_documents", "number"),
        asked.path("related_documents"),
        held.relatedDocuments());
  }
}
