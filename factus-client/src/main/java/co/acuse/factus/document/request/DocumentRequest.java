package co.acuse.factus.document.request;

import co.acuse.factus.json.RequestJson;

/** A document to be validated. */
public sealed interface DocumentRequest permits BillRequest, CreditNoteRequest, DebitNoteRequest {

  DocumentContent content();

  /** Which kind of document this asks for. */
  default DocumentFamily toFamily() {
    return switch (this) {
      case BillRequest _ -> DocumentFamily.BILL;
      case CreditNoteRequest _ -> DocumentFamily.CREDIT_NOTE;
      case DebitNoteRequest _ -> DocumentFamily.DEBIT_NOTE;
    };
  }

  /**
   * The request as UTF-8 JSON. Serialise once and keep these bytes: a repeat must send exactly the
   * same ones.
   */
  default byte[] toJson() {
    return RequestJson.write(this);
  }
}
