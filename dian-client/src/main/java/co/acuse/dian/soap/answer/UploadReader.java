package co.acuse.dian.soap.answer;

import co.acuse.dian.soap.result.Upload;
import co.acuse.dian.soap.result.UploadMessage;
import java.util.ArrayList;
import java.util.List;

/** Reads UploadDocumentResponse. */
final class UploadReader {

  private UploadReader() {}

  static Upload read(AnswerElement result) throws UnreadableAnswerException {
    List<UploadMessage> messages = messages(result);
    String zipKey = result.text("ZipKey");
    if (!zipKey.isEmpty()) {
      return new Upload.Received(zipKey, messages);
    }
    boolean refused =
        messages.stream().anyMatch(message -> Boolean.FALSE.equals(message.success()));
    return refused ? new Upload.Refused(messages) : new Upload.Unclear(messages);
  }

  private static List<UploadMessage> messages(AnswerElement result)
      throws UnreadableAnswerException {
    var messages = new ArrayList<UploadMessage>();
    AnswerElement list = result.child("ErrorMessageList");
    if (list != null) {
      for (AnswerElement message : list.children("XmlParamsResponseTrackId")) {
        messages.add(message(message));
      }
    }
    return messages;
  }

  private static UploadMessage message(AnswerElement message) throws UnreadableAnswerException {
    return new UploadMessage(
        message.text("DocumentKey"),
        message.text("XmlFileName"),
        message.text("SenderCode"),
        message.text("ProcessedMessage"),
        message.flag("Success"));
  }
}
