package co.acuse.dian;

import co.acuse.dian.code.SoftwarePin;
import co.acuse.dian.code.TechnicalKey;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.UuidKind;
import co.acuse.dian.signature.TestKeys;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One issuer's secrets, and what is signed with them. */
final class Secrets {

  static final String PIN = "73519";
  static final String TECHNICAL_KEY = "0123456789abcdef0123456789abcdef01234567";

  private static final UUID SIGNATURE = UUID.fromString("5e0c3b52-0000-4000-8000-000000000001");

  private Secrets() {}

  /** That of the software which the document names. */
  static Issuing issuing(DianDocument document) {
    return Issuing.of(TestKeys.key(), document.content().software(), new SoftwarePin(PIN));
  }

  /** As the document's kind wants it, at its issue time. */
  static SignedDocument signed(DianDocument document) {
    return issuing(document).sign(document, keyFor(document), issueTime(document), SIGNATURE);
  }

  static @Nullable TechnicalKey keyFor(DianDocument document) {
    return document.uuidKind() == UuidKind.CUFE ? new TechnicalKey(TECHNICAL_KEY) : null;
  }

  /** The document tells it in Colombian time. */
  static Instant issueTime(DianDocument document) {
    var content = document.content();
    return content.issueDate().atTime(content.issueTime()).toInstant(ZoneOffset.ofHours(-5));
  }
}
