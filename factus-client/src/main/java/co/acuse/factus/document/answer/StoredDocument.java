package co.acuse.factus.document.answer;

import co.acuse.factus.json.Absent;
import co.acuse.factus.json.RuleMessagesDeserializer;
import co.acuse.factus.result.RuleMessage;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A document as the provider holds it. It may be another one than was posted: a repeated reference
 * is answered with what is stored, so compare before taking it as one's own.
 *
 * @param number prefix and consecutive number, without separator
 * @param validated the only sign that the document is issued
 * @param errors notices and rejections; with {@code validated} they are all notices
 * @param cufe of a bill; in a note that of the bill which it corrects
 * @param cude of a note
 * @param createdAt Bogotá time, as {@code validatedAt}
 * @param orderReference as it comes; documented as text, sent as an object
 * @param billingPeriod as it comes
 * @param health as it comes
 * @param beneficiary as it comes
 * @param relatedDocuments as they come
 * @param relatedNotes credit and debit notes on the bill, as they come
 * @param bill the bill which a note corrects, if the provider says
 * @param rawJson the provider's whole {@code data}
 */
public record StoredDocument(
    @Nullable String referenceCode,
    @Nullable String number,
    @Nullable CodeName documentType,
    @Nullable CodeName operationType,
    @JsonProperty("is_validated") boolean validated,
    @Nullable OffsetDateTime validatedAt,
    @JsonDeserialize(using = RuleMessagesDeserializer.class) List<RuleMessage> errors,
    @Nullable String observation,
    @Nullable OffsetDateTime createdAt,
    @Nullable Boolean sendEmail,
    @Nullable String cufe,
    @Nullable String cude,
    @Nullable CodeName correctionConcept,
    @Nullable BilledDocument bill,
    @Nullable JsonNode orderReference,
    @Nullable JsonNode billingPeriod,
    @Nullable JsonNode health,
    @Nullable JsonNode beneficiary,
    @Nullable JsonNode relatedDocuments,
    @Nullable JsonNode relatedNotes,
    @Nullable Issuer company,
    @Nullable StoredCustomer customer,
    @Nullable UsedRange numberingRange,
    List<StoredItem> items,
    List<StoredPayment> paymentDetails,
    List<StoredPrepayment> prepaymentDetails,
    List<StoredCharge> allowanceCharges,
    List<StoredTax> taxes,
    List<StoredWithholding> withholdingTaxes,
    @Nullable StoredTotals totals,
    @Nullable StoredLinks links,
    String rawJson) {

  public StoredDocument {
    rawJson = rawJson == null ? "" : rawJson;
    errors = Absent.orEmpty(errors);
    items = Absent.orEmpty(items);
    paymentDetails = Absent.orEmpty(paymentDetails);
    prepaymentDetails = Absent.orEmpty(prepaymentDetails);
    allowanceCharges = Absent.orEmpty(allowanceCharges);
    taxes = Absent.orEmpty(taxes);
    withholdingTaxes = Absent.orEmpty(withholdingTaxes);
  }

  /** Internal: the same document with the text it was read from. */
  public StoredDocument withRawJson(String raw) {
    return new StoredDocument(
        referenceCode,
        number,
        documentType,
        operationType,
        validated,
        validatedAt,
        errors,
        observation,
        createdAt,
        sendEmail,
        cufe,
        cude,
        correctionConcept,
        bill,
        orderReference,
        billingPeriod,
        health,
        beneficiary,
        relatedDocuments,
        relatedNotes,
        company,
        customer,
        numberingRange,
        items,
        paymentDetails,
        prepaymentDetails,
        allowanceCharges,
        taxes,
        withholdingTaxes,
        totals,
        links,
        raw);
  }

  /** What this answer means. */
  public Verdict verdict() {
    if (validated) {
      return Verdict.VALIDATED;
    }
    return errors.stream().anyMatch(RuleMessage::isRejection) ? Verdict.REJECTED : Verdict.PENDING;
  }

  /** The document's own fiscal key: a note's CUDE, else the CUFE. */
  public @Nullable String fiscalKey() {
    return cude != null ? cude : cufe;
  }

  /** Without customer data: this ends up in logs. */
  @Override
  public String toString() {
    return "StoredDocument[%s, %s, %s]".formatted(referenceCode, number, verdict());
  }
}
