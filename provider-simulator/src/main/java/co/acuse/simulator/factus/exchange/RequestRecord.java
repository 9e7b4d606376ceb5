package co.acuse.simulator.factus.exchange;

import co.acuse.simulator.factus.faults.FaultKind;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request as the ledger keeps it, from its arrival on.
 *
 * @param kind what the request wants
 * @param submitting whether it asks for a document to be issued
 * @param status the HTTP status that was sent; null if none was (yet)
 * @param verdict what was decided; null if nothing was (yet)
 * @param fault what was made to go wrong
 * @param document the id of the document that was stored, deleted, or found alone
 * @param stateBefore where that document stood when the request came; null if the request made it
 */
public record RequestRecord(
    long id,
    Instant at,
    @Nullable String account,
    String method,
    String path,
    Operation kind,
    @Nullable Family family,
    @Nullable String reference,
    boolean submitting,
    @Nullable String bodySha256,
    @Nullable Instant endedAt,
    @Nullable Integer status,
    @Nullable String verdict,
    @Nullable FaultKind fault,
    @Nullable Long document,
    @Nullable String stateBefore) {

  RequestRecord about(long documentId, @Nullable String before) {
    return new RequestRecord(
        id,
        at,
        account,
        method,
        path,
        kind,
        family,
        reference,
        submitting,
        bodySha256,
        endedAt,
        status,
        verdict,
        fault,
        documentId,
        before);
  }

  RequestRecord ended(
      Instant when, @Nullable Integer sent, String decided, @Nullable FaultKind struck) {
    return new RequestRecord(
        id,
        at,
        account,
        method,
        path,
        kind,
        family,
        reference,
        submitting,
        bodySha256,
        when,
        sent,
        decided,
        struck,
        document,
        stateBefore);
  }
}
