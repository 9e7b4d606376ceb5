package co.acuse.simulator.factus.ledger;

import co.acuse.simulator.factus.documents.Document;
import co.acuse.simulator.factus.documents.DocumentState;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.fiscal.Sha;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that was issued, stored or deleted.
 *
 * @param account the account's id
 * @param nit the issuer
 * @param key its CUFE, CUDE or CUDS
 * @param state VALIDATED is issued; DELETED is one that never was
 * @param foreign put there by the administrator
 * @param request the exact text that created it
 */
record DocumentEntry(
    long id,
    String account,
    String nit,
    Family family,
    String reference,
    String number,
    String key,
    DocumentState state,
    boolean foreign,
    String total,
    Instant issuedAt,
    @Nullable Instant validatedAt,
    String requestSha256,
    String request) {

  static DocumentEntry of(Document document, String nit, byte[] request) {
    return new DocumentEntry(
        document.id(),
        document.account(),
        nit,
        document.family(),
        document.reference(),
        document.number(),
        document.key(),
        document.state(),
        document.foreign(),
        Json.money(document.total()),
        document.createdAt(),
        document.validatedAt(),
        Sha.sha256(request),
        new String(request, StandardCharsets.UTF_8));
  }
}
