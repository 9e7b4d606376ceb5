package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.factus.document.request.DocumentFamily;

/** Which of Factus' families a document belongs to. */
final class Families {

  private Families() {}

  static DocumentFamily of(DocumentType type) {
    return switch (type) {
      case INVOICE -> DocumentFamily.BILL;
      case CREDIT_NOTE -> DocumentFamily.CREDIT_NOTE;
      case DEBIT_NOTE -> DocumentFamily.DEBIT_NOTE;
    };
  }
}
