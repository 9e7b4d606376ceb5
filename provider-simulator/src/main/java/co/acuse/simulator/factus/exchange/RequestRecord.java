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
    @Nullable FaultKind fault) {

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
        struck);
  }
}
