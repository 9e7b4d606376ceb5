package co.acuse.factus.document.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A credit note to be validated (Factus page "notas-credito/crear-y-validar").
 *
 * @param correctionConceptCode {@code 1} partial return, {@code 2} annulment, {@code 3} discount,
 *     {@code 4} price, {@code 5} prompt payment, {@code 6} volume
 * @param customizationId {@code 20} with a bill, {@code 22} without
 * @param billNumber prefix and number of the bill
 */
public record CreditNoteRequest(
    String correctionConceptCode,
    String customizationId,
    @Nullable String billNumber,
    @JsonUnwrapped DocumentContent content)
    implements DocumentRequest {

  public CreditNoteRequest {
    Amounts.refuseBlank(correctionConceptCode, "correction_concept_code");
    NoteRules.refuseWithoutBillOrPeriod(customizationId, "22", billNumber, content);
  }

  /** A credit note on a bill. */
  public static CreditNoteRequest onBill(
      String billNumber, String correctionConceptCode, DocumentContent content) {
    return new CreditNoteRequest(correctionConceptCode, "20", billNumber, content);
  }

  /** A credit note that names no bill, for the content's billing period. */
  public static CreditNoteRequest forPeriod(String correctionConceptCode, DocumentContent content) {
    return new CreditNoteRequest(correctionConceptCode, "22", null, content);
  }
}
