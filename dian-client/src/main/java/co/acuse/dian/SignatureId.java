package co.acuse.dian;

import co.acuse.dian.document.DianDocument;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a signature by the document that it signs: no other of the issuer's has the same. */
final class SignatureId {

  private SignatureId() {}

  static UUID of(DianDocument document) {
    String name =
        "%s %s %s"
            .formatted(
                document.content().supplier().identification().number(),
                document.getClass().getSimpleName(),
                document.content().number().text());
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
