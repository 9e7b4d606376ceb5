package co.acuse.dian.soap.answer;

import co.acuse.dian.soap.result.DianStatus;
import co.acuse.dian.soap.result.RelatedDocuments;

/** Reads what GetStatusEvent and GetReferenceNotes answer, a DianResponse with codes of its own. */
final class RelatedDocumentsReader {

  private RelatedDocumentsReader() {}

  static RelatedDocuments read(AnswerElement result) throws UnreadableAnswerException {
    DianAnswer answer = DianAnswer.read(result);
    DianStatus status = answer.status();
    if (answer.isValid()) {
      return new RelatedDocuments.Found(answer.file(), status);
    }
    return switch (status.code()) {
      case "67" -> new RelatedDocuments.NoneFound(status);
      case "68" -> new RelatedDocuments.NotADocumentKey(status);
      case "66", "90" ->
          answer.saysUnknown()
              ? new RelatedDocuments.UnknownDocument(status)
              : new RelatedDocuments.Unclear(status);
      case "89" ->
          answer.saysNotAuthorised()
              ? new RelatedDocuments.NotAuthorised(status)
              : new RelatedDocuments.Unclear(status);
      default -> new RelatedDocuments.Unclear(status);
    };
  }
}
