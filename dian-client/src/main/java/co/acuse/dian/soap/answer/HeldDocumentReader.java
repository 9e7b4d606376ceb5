package co.acuse.dian.soap.answer;

import co.acuse.dian.soap.result.DianStatus;
import co.acuse.dian.soap.result.HeldDocument;
import co.acuse.dian.soap.result.ReturnedBytes;
import org.jspecify.annotations.Nullable;

/** Reads EventResponse. */
final class HeldDocumentReader {

  private HeldDocumentReader() {}

  static HeldDocument read(AnswerElement result) throws UnreadableAnswerException {
    DianStatus status = DianStatus.of(result.text("Code"), result.text("Message"));
    return switch (status.code()) {
      case "100" -> found(result.file("XmlBytesBase64"), status);
      case "401" -> new HeldDocument.NotAuthorised(status);
      case "404" -> new HeldDocument.NotFound(status);
      default -> new HeldDocument.Unclear(status);
    };
  }

  private static HeldDocument found(@Nullable ReturnedBytes xml, DianStatus status) {
    return xml == null ? new HeldDocument.Unclear(status) : new HeldDocument.Found(xml, status);
  }
}
