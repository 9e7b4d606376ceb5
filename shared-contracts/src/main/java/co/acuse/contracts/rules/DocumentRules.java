package co.acuse.contracts.rules;

import co.acuse.contracts.invoice.InvoiceKind;
import co.acuse.contracts.invoice.OperationType;
import co.acuse.contracts.rules.DocumentReader.Draft;

/** What the kind of a document asks of its fields. */
final class DocumentRules {
  private DocumentRules() {}

  static void check(Fields fields, Setting setting, Draft draft) {
    requireEntries(fields, draft);
    if (setting.isNote()) {
      checkNote(fields, draft);
    } else if (setting.isInvoice()) {
      checkInvoice(fields, setting, draft);
    }
  }

  private static void requireEntries(Fields fields, Draft draft) {
    if (fields.has("lines") && draft.lines() != null && draft.lines().isEmpty()) {
      fields.fault("lines", FaultCode.REQUIRED);
    }
    if (fields.has("payments") && draft.payments() != null && draft.payments().isEmpty()) {
      fields.fault("payments", FaultCode.REQUIRED);
    }
  }

  private static void checkNote(Fields fields, Draft draft) {
    fields.require("correction");
    fields.refuse("documentType=INVOICE", "kind", "operation", "relatedDocuments", "beneficiary");
    boolean namesInvoice = draft.correction() == null || draft.correction().namesInvoice();
    if (!namesInvoice && !fields.has("billingPeriod")) {
      fields.fault("correction", FaultCode.CORRECTION_NAMES_NOTHING);
    }
    if (!namesInvoice) {
      fields.require("customer");
    }
  }

  private static void checkInvoice(Fields fields, Setting setting, Draft draft) {
    fields.require("customer");
    fields.refuse("documentType=CREDIT_NOTE, DEBIT_NOTE", "correction");
    if (draft.kind() == InvoiceKind.PAPER_CONTINGENCY
        && draft.relatedDocuments() != null
        && draft.relatedDocuments().isEmpty()) {
      fields.fault("relatedDocuments", FaultCode.REQUIRED);
    }
    if (setting.isInvoiceOf(
        OperationType.HEALTH_WITH_CUFE,
        OperationType.HEALTH_REPORT,
        OperationType.HEALTH_WITHOUT_CONTRIBUTION)) {
      fields.require("health");
    } else if (!setting.isInvoiceOf(OperationType.HEALTH_COLLECTION)) {
      fields.refuse("operation=HEALTH_…", "health");
    }
    if (setting.isInvoiceOf(OperationType.HEALTH_COLLECTION)) {
      fields.require("beneficiary");
    } else {
      fields.refuse("operation=HEALTH_COLLECTION", "beneficiary");
    }
  }
}
