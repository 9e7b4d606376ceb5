package co.acuse.reliability.evidence;

import java.time.Instant;

/**
 * A document that the simulated DIAN holds or has rejected.
 *
 * @param family the type by which its number is used up: 01, 91 or 92
 * @param key its CUFE or CUDE
 * @param foreign no request has brought it
 * @param total what is to be paid
 * @param sha256 of the exact XML
 */
public record DianDocument(
    long id,
    String nit,
    String family,
    String number,
    String key,
    String state,
    boolean foreign,
    String total,
    Instant receivedAt,
    String sha256) {

  private static final String ACCEPTED = "ACCEPTED";

  /** Whether it has been issued. */
  public boolean isAccepted() {
    return state.equals(ACCEPTED);
  }
}
