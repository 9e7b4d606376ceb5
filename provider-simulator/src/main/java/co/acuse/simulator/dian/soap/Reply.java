package co.acuse.simulator.dian.soap;

import java.nio.charset.StandardCharsets;

/**
 * An answer before it is delivered.
 *
 * @param verdict what was decided, in a word, for the ledger
 */
// Two of these are never compared, and the bytes go straight to a socket.
@SuppressWarnings("ArrayRecordComponent")
public record Reply(int status, String verdict, String contentType, byte[] body) {

  public static Reply soap(int status, String verdict, String envelope) {
    return new Reply(
        status,
        verdict,
        "application/soap+xml; charset=utf-8",
        envelope.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply xml(String verdict, String text) {
    return new Reply(
        200, verdict, "text/xml; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply html(int status, String verdict, String text) {
    return new Reply(
        status, verdict, "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply empty(int status, String verdict) {
    return new Reply(status, verdict, "", new byte[0]);
  }

  public Reply withBody(byte[] other) {
    return new Reply(status, verdict, contentType, other);
  }
}
