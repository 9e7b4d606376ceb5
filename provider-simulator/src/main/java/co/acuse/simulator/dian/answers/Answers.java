package co.acuse.simulator.dian.answers;

import co.acuse.simulator.dian.documents.DocumentStore;
import co.acuse.simulator.dian.documents.StoredDocument;
import co.acuse.simulator.dian.ubl.DocumentKind;

/** Says of a stored document what is known of it now. */
public final class Answers {

  private final DocumentStore store;

  public Answers(DocumentStore store) {
    this.store = store;
  }

  /** The answer, with the ApplicationResponse byte for byte as it was first made. */
  public DianResponse of(StoredDocument document) {
    return switch (document.state()) {
      case PENDING -> DianResponse.inProcess(document.key());
      case ACCEPTED ->
          DianResponse.accepted(
              document.messages(),
              ApplicationResponseText.authorised(kind(document), document.number()),
              store.answerOf(document),
              document.key(),
              document.fileName());
      case REJECTED ->
          DianResponse.rejected(
              document.messages(), store.answerOf(document), document.key(), document.fileName());
    };
  }

  private static DocumentKind kind(StoredDocument document) {
    return switch (document.family()) {
      case "91" -> DocumentKind.CREDIT_NOTE;
      case "92" -> DocumentKind.DEBIT_NOTE;
      default -> DocumentKind.INVOICE;
    };
  }
}
