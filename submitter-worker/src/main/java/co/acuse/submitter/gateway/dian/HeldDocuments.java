package co.acuse.submitter.gateway.dian;

import co.acuse.dian.soap.result.DianStatus;
import co.acuse.dian.soap.result.ReturnedBytes;
import co.acuse.dian.soap.result.RuleMessage;
import co.acuse.dian.xml.SecureXml;
import co.acuse.dian.xml.UnreadableXmlException;
import co.acuse.submitter.gateway.dian.xml.Elements;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.HeldDocument;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What the DIAN holds, in the core's words. */
final class HeldDocuments {

  private HeldDocuments() {}

  /** A document that the DIAN knows by the code of our own bytes, and has validated. */
  static HeldDocument validated(
      DocumentKey key,
      SignedXml own,
      List<RuleMessage> notices,
      @Nullable ReturnedBytes applicationResponse) {
    return new HeldDocument(
        HeldDocument.State.VALIDATED,
        key.reference().value(),
        own.number(),
        own.issued(validatedAt(applicationResponse)),
        Rules.all(notices),
        true,
        own.text());
  }

  /** A document under our number that the DIAN gave back whole. */
  static HeldDocument found(DocumentKey key, SignedXml held) {
    return new HeldDocument(
        HeldDocument.State.VALIDATED,
        key.reference().value(),
        held.number(),
        held.issued(null),
        List.of(),
        true,
        held.text());
  }

  static HeldDocument pending(DocumentKey key, String number, DianStatus status) {
    return new HeldDocument(
        HeldDocument.State.PENDING,
        key.reference().value(),
        number,
        null,
        List.of(),
        false,
        Rules.words(status));
  }

  /** As the ApplicationResponse says; absent when that cannot be read. */
  private static @Nullable Instant validatedAt(@Nullable ReturnedBytes applicationResponse) {
    if (applicationResponse == null) {
      return null;
    }
    try {
      Element root = SecureXml.parse(applicationResponse.toByteArray()).getDocumentElement();
      String date = Elements.text(root, "IssueDate").orElse("");
      String time = Elements.text(root, "IssueTime").orElse("");
      return OffsetDateTime.parse(date + 'T' + time).toInstant();
    } catch (UnreadableXmlException | DateTimeException _) {
      return null;
    }
  }
}
