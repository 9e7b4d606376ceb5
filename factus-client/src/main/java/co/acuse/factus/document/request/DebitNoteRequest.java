package co.acuse.factus.document.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A debit note to be validated (Factus page "notas-debito/crear-y-validar").
 *
 * @param correctionConceptCode {@code 1} interest, {@code 2} expenses, {@code 3} change of value,
 *     {@code 4} other
 * @param customizationId {@code 30} with a bill, {@code 32} without
 * @param billNumber prefix and number of the bill
 */
public record DebitNoteRequest(
    String correctionConceptCode,
    String customizationId,
    @Nullable String billNumber,
    @JsonUnwrapped DocumentContent content)
    implements DocumentRequest {

  public DebitNoteRequest {
    Amounts.refuseBlank(correctionConceptCode, "correction_concept_code");
    NoteRules.refuseWithoutBillOrPeriod(customizationId, "32", billNumber, content);
  }

  /** A debit note on a bill. */
  public static DebitNoteRequest onBill(
      String billNumber, String correctionConceptCode, DocumentContent content) {
    return new DebitNoteRequest(correctionConceptCode, "30", billNumber, content);
  }

  /** A debit note that names no bill, for the content's billing period. */
  public static DebitNoteRequest forPeriod(String correctionConceptCode, DocumentContent content) {
    return new DebitNoteRequest(correctionConceptCode, "32", null, content);
  }
}
