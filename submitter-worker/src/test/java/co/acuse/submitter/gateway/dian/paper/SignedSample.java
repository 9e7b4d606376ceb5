package co.acuse.submitter.gateway.dian.paper;

import co.acuse.dian.Issuing;
import co.acuse.dian.SignedDocument;
import co.acuse.dian.attached.Containers;
import co.acuse.dian.code.SoftwarePin;
import co.acuse.dian.code.TechnicalKey;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.UuidKind;
import co.acuse.dian.signature.TestKeys;

/** A document as it was sent, and the PDF that is made of it. */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
record SignedSample(SignedDocument document, byte[] answer) {

  static SignedSample of(DianDocument document) {
    Issuing issuing =
        Issuing.of(TestKeys.key(), document.content().software(), new SoftwarePin("73519"));
    TechnicalKey key =
        document.uuidKind() == UuidKind.CUFE ? new TechnicalKey("0123456789".repeat(4)) : null;
    SignedDocument signed = issuing.sign(document, key);
    return new SignedSample(signed, Containers.response(signed.code().value(), "02"));
  }

  PrintedPaper printed() {
    return new PrintedPaper(GraphicRepresentation.of(document.bytes(), answer));
  }
}
