package co.acuse.simulator.factus.protocol;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer before it is delivered.
 *
 * @param verdict what was decided, in a word, for the ledger
 */
// Two of these are never compared, and the bytes go straight to a socket.
@SuppressWarnings("ArrayRecordComponent")
public record Reply(
    int status, String verdict, String contentType, Map<String, String> headers, byte[] body) {

  private static final String JSON_TYPE = "application/json";

  public Reply {
    headers = Map.copyOf(headers);
  }

  public static Reply json(int status, String verdict, JsonNode body) {
    return new Reply(status, verdict, JSON_TYPE, Map.of(), Json.MAPPER.writeValueAsBytes(body));
  }

  /** A body that is JSON already. */
  public static Reply text(int status, String verdict, String json) {
    return new Reply(status, verdict, JSON_TYPE, Map.of(), json.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply html(int status, String verdict, String html) {
    return new Reply(
        status,
        verdict,
        "text/html; charset=UTF-8",
        Map.of(),
        html.getBytes(StandardCharsets.UTF_8));
  }

  /** 200 with the usual envelope. */
  public static Reply ok(String verdict, JsonNode data) {
    ObjectNode body = envelope("OK", "Solicitud exitosa");
    body.set("data", data);
    return json(200, verdict, body);
  }

  /** The usual envelope without data. */
  public static Reply message(int status, String verdict, String name, String message) {
    return json(status, verdict, envelope(name, message));
  }

  public static Reply notFound(String message) {
    return message(404, "NOT_FOUND", "Not Found", message);
  }

  public static Reply noSuchNumber(String number) {
    return notFound("No se encontró el documento " + number);
  }

  public static Reply noSuchRoute() {
    return notFound("No se encontró la ruta o recurso solicitado");
  }

  /** The plan is used up; nobody has recorded the provider's own words. */
  public static Reply paymentRequired() {
    return message(402, "DENIED", "Payment Required", "No tiene documentos disponibles en su plan");
  }

  public static Reply empty(int status, String verdict) {
    return new Reply(status, verdict, JSON_TYPE, Map.of(), new byte[0]);
  }

  public static ObjectNode envelope(String name, String message) {
    return Json.object().put("status", name).put("message", message);
  }

  public Reply with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Reply(status, verdict, contentType, all, body);
  }

  public Reply withBody(byte[] other) {
    return new Reply(status, verdict, contentType, headers, other);
  }
}
