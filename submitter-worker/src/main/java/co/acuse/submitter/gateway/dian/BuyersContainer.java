package co.acuse.submitter.gateway.dian;

import co.acuse.dian.Issuing;
import co.acuse.dian.attached.ApplicationResponse;
import co.acuse.dian.attached.AttachedDocument;
import co.acuse.dian.attached.EnclosedDocument;
import co.acuse.dian.code.IssueMoment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Makes the signed container in which a buyer gets a document and the DIAN's word on it. */
final class BuyersContainer {

  private BuyersContainer() {}

  /**
   * The same document, answer and key give the same bytes: it is issued when the DIAN validated.
   *
   * @throws IllegalArgumentException when the two do not belong together, or cannot be embedded
   * @throws co.acuse.dian.xml.UnreadableXmlException when they are no XML
   * @throws co.acuse.dian.signature.SigningException when the key cannot be used now
   */
  static byte[] of(Issuing issuing, byte[] document, byte[] applicationResponse) {
    SignedXml signed = SignedXml.read(document);
    ApplicationResponse response = ApplicationResponse.of(applicationResponse);
    IssueMoment issued = IssueMoment.of(later(signed.issuedAt(), response.issued()));
    var container =
        new AttachedDocument(
            "AD-" + signed.number(), issued, EnclosedDocument.of(document), response);
    return issuing.attach(container, signatureId(signed)).bytes();
  }

  /**
   * The same for an invoice of type 04 alone: the DIAN has not seen it. The same document, time and
   * key give the same bytes.
   *
   * @throws IllegalArgumentException when it is of another type, or cannot be embedded
   * @throws co.acuse.dian.xml.UnreadableXmlException when it is no XML
   * @throws co.acuse.dian.signature.SigningException when the key cannot be used now
   */
  static byte[] of(Issuing issuing, byte[] document, Instant signedAt) {
    SignedXml signed = SignedXml.read(document);
    var container =
        new AttachedDocument(
            "AD-" + signed.number(), IssueMoment.of(signedAt), EnclosedDocument.of(document), null);
    return issuing.attach(container, named("AttachedDocument 04 " + signed.code())).bytes();
  }

  /** The DIAN's clock may be behind; no container is older than what is in it. */
  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static UUID signatureId(SignedXml signed) {
    return named("AttachedDocument " + signed.code());
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
