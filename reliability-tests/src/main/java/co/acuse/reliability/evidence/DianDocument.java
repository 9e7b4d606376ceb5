package co.acuse.reliability.evidence;

/**
 * A document that the simulated DIAN holds.
 *
 * @param key its CUFE or CUDE
 * @param foreign no request has brought it
 * @param sha256 of the exact XML
 */
public record DianDocument(
    long id, String nit, String number, String key, String state, boolean foreign, String sha256) {

  private static final String ACCEPTED = "ACCEPTED";

  /** Whether it has been issued. */
  public boolean isAccepted() {
    return state.equals(ACCEPTED);
  }
}
