package co.acuse.reliability.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document in the provider's own memory.
 *
 * @param simulator which provider, counted from 0
 * @param state VALIDATED (issued), PENDING, REJECTED or DELETED
 * @param foreign put there by nobody who posts
 * @param request the text that created it: JSON at Factus, the signed XML at the DIAN
 */
public record ProviderDocument(
    int simulator,
    long id,
    String account,
    String nit,
    String family,
    String reference,
    String number,
    String key,
    String state,
    boolean foreign,
    String total,
    Instant issuedAt,
    @Nullable Instant validatedAt,
    String request) {

  /** Whether it is a fiscal document for ever. */
  public boolean isIssued() {
    return state.equals("VALIDATED");
  }

  /** Whether it is at the DIAN itself, where a number is the issuer's own. */
  public boolean isAtDian() {
    return request.startsWith("<");
  }
}
