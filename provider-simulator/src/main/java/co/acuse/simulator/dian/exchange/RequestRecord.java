package co.acuse.simulator.dian.exchange;

import co.acuse.simulator.dian.faults.FaultKind;
import co.acuse.simulator.dian.faults.Target;
import co.acuse.simulator.dian.soap.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request as the ledger keeps it, from its arrival on.
 *
 * @param operation null: none that exists
 * @param nit the issuer of the document in question
 * @param number of that document
 * @param key its CUFE or CUDE, or whatever was asked for
 * @param documentSha256 of the XML that was sent, of the first if there were several
 * @param submitting whether it asks for a document to be accepted
 * @param caller the NIT of the certificate; null if nobody was let in (yet)
 * @param status the HTTP status that was sent; null if none was (yet)
 * @param verdict what was decided; null if nothing was (yet)
 * @param fault what was made to go wrong
 * @param document the id of the document that was stored, or found instead
 */
public record RequestRecord(
    long id,
    Instant at,
    @Nullable Operation operation,
    @Nullable String nit,
    @Nullable String number,
    @Nullable String key,
    @Nullable String documentSha256,
    boolean submitting,
    @Nullable String caller,
    @Nullable Instant endedAt,
    @Nullable Integer status,
    @Nullable String verdict,
    @Nullable FaultKind fault,
    @Nullable Long document) {

  static RequestRecord opened(long id, Instant at, Arrival arrival) {
    Target target = arrival.target();
    Operation operation = target.operation();
    return new RequestRecord(
        id,
        at,
        operation,
        target.nit(),
        target.document(),
        target.key(),
        arrival.documentSha256(),
        operation != null && operation.isSending(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  RequestRecord ended(Instant when, Handled handled) {
    return new RequestRecord(
        id,
        at,
        operation,
        nit,
        number,
        key,
        documentSha256,
        submitting,
        handled.caller(),
        when,
        handled.status(),
        handled.verdict(),
        handled.fault(),
        handled.document());
  }
}
