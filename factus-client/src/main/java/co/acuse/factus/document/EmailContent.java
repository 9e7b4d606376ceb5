package co.acuse.factus.document;

import co.acuse.factus.call.AnswerReader;

/**
 * The e-mail that the law wants sent to the customer.
 *
 * @param subject in the DIAN's prescribed form
 * @param zip the attachment: PDF and attached document
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record EmailContent(String subject, byte[] zip) {

  static AnswerReader<EmailContent> reader() {
    return AnswerReader.ofData(data ->
        FactusFile.bytes(data.path("attached_document"))
            .map(zip -> new EmailContent(data.path("subject").asString(""), zip)));
  }

  @Override
  public String toString() {
    return "EmailContent[%d bytes]".formatted(zip.length);
  }
}
