package co.acuse.contracts.rules;

import static co.acuse.contracts.rules.FaultCode.CORRECTION_NAMES_NOTHING;
import static co.acuse.contracts.rules.FaultCode.EITHER_OR;
import static co.acuse.contracts.rules.FaultCode.NOT_ALLOWED_HERE;
import static co.acuse.contracts.rules.FaultCode.REQUIRED;
import static co.acuse.contracts.rules.FaultCode.UNKNOWN_CODE;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class NoteRuleTests {
  @Test
  void wantsToKnowWhatANoteCorrects() {
    Broken.creditNote(json -> json.remove("correction")).is(REQUIRED, "$.correction");
    Broken.creditNote(json -> correction(json).remove("invoiceReference"))
        .is(CORRECTION_NAMES_NOTHING, "$.correction");
  }

  @Test
  void takesAPeriodInPlaceOfAnInvoice() {
    Broken.creditNote(
            json -> {
              correction(json).remove("invoiceReference");
              json.putObject("billingPeriod")
                  .put("startDate", "2026-02-01")
                  .put("endDate", "2026-02-28");
            })
        .isAccepted();
  }

  @Test
  void takesTheCustomerFromTheInvoiceThatANoteNames() {
    Broken.creditNote(json -> json.remove("customer")).isAccepted();
    Broken.creditNote(
            json -> {
              json.remove("customer");
              correction(json).remove("invoiceReference");
            })
        .are("REQUIRED $.customer", "CORRECTION_NAMES_NOTHING $.correction");
  }

  @Test
  void knowsSixConceptsOfCreditAndFourOfDebit() {
    Broken.creditNote(json -> correction(json).put("concept", "6")).isAccepted();
    Broken.creditNote(json -> correction(json).put("concept", "7"))
        .is(UNKNOWN_CODE, "$.correction.concept", "1, 2, 3, 4, 5, 6");
    Broken.debitNote(json -> correction(json).put("concept", "5"))
        .is(UNKNOWN_CODE, "$.correction.concept", "1, 2, 3, 4");
  }

  @Test
  void wantsNumberCufeAndDateOfAnInvoiceFromElsewhere() {
    Broken.creditNote(
            json -> {
              correction(json).remove("invoiceReference");
              correction(json).put("invoiceNumber", "SETP1");
            })
        .are("REQUIRED $.correction.invoiceCufe", "REQUIRED $.correction.invoiceDate");
    Broken.creditNote(json -> correction(json).put("invoiceDate", "2026-03-01"))
        .is(NOT_ALLOWED_HERE, "$.correction.invoiceDate", "invoiceNumber");
  }

  @Test
  void wantsOneNameOfAnInvoice() {
    Broken.creditNote(json ->
            correction(json)
                .put("invoiceNumber", "SETP1")
                .put("invoiceCufe", "a".repeat(96))
                .put("invoiceDate", "2026-03-01"))
        .is(EITHER_OR, "$.correction.invoiceNumber", "invoiceReference", "invoiceNumber", "0..1");
  }

  @Test
  void refusesCorrectionsOnInvoicesAndInvoiceFieldsOnNotes() {
    Broken.sale(json -> json.putObject("correction").put("concept", "2"))
        .is(NOT_ALLOWED_HERE, "$.correction", "documentType=CREDIT_NOTE, DEBIT_NOTE");
    Broken.creditNote(json -> json.put("kind", "SALE").put("operation", "STANDARD"))
        .are("NOT_ALLOWED_HERE $.kind", "NOT_ALLOWED_HERE $.operation");
  }

  private static ObjectNode correction(ObjectNode json) {
    return (ObjectNode) json.get("correction");
  }
}
