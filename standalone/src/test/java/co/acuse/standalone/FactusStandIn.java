package co.acuse.standalone;

import co.acuse.standalone.samples.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the simulator can be told and asked: it remembers every document and every request. */
record FactusStandIn(String admin) {

  /** An account of its own for {@code nit}, without the limit of 80 a minute unless asked for. */
  void account(String nit, Map<String, Object> switches) {
    Map<String, Object> account =
        Map.of(
            "clientId", "client-" + nit,
            "clientSecret", "secret-" + nit,
            "username", nit + "@till.local",
            "password", "password-" + nit,
            "nit", nit,
            "name", "Comercio " + nit,
            "switches", switches);
    put("/admin/factus/accounts/" + nit, account);
  }

  void switches(String nit, Map<String, Object> switches) {
    call("PATCH", "/admin/factus/accounts/" + nit + "/switches", switches);
  }

  void foreignDocument(String nit, String family, String state, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("family", family);
    body.put("state", state);
    call("POST", "/admin/factus/accounts/" + nit + "/foreign-documents", body);
  }

  void fault(Map<String, Object> rule) {
    call("POST", "/admin/factus/faults", rule);
  }

  void noFaults() {
    call("DELETE", "/admin/factus/faults", Map.of());
  }

  void outage(String mode) {
    put("/admin/outage", Map.of("mode", mode));
  }

  /** Every document ever stored under a reference, oldest first. */
  List<JsonNode> documents(String nit, String reference) {
    return list(
        "/admin/factus/ledger/documents?account=" + nit + "&reference=" + encoded(reference));
  }

  List<JsonNode> documents(String nit) {
    return list("/admin/factus/ledger/documents?account=" + nit);
  }

  /** Every request that concerned a reference, in order. */
  List<JsonNode> requests(String nit, String reference) {
    return list(
        "/admin/factus/ledger/requests?account=" + nit + "&reference=" + encoded(reference));
  }

  List<JsonNode> requests(String nit) {
    return list("/admin/factus/ledger/requests?account=" + nit);
  }

  /** How many requests tried to issue the document, answered or not. */
  long submitting(String nit, String reference) {
    return requests(nit, reference).stream()
        .filter(request -> request.path("submitting").booleanValue(false))
        .count();
  }

  long deletes(String nit, String reference) {
    return requests(nit, reference).stream()
        .filter(request -> request.path("method").asString("").equals("DELETE"))
        .count();
  }

  private List<JsonNode> list(String path) {
    Json.Answer answer = Json.get(admin + path, "");
    return StreamSupport.stream(answer.body().spliterator(), false).toList();
  }

  private void put(String path, Map<String, Object> body) {
    call("PUT", path, body);
  }

  private void call(String method, String path, Map<String, Object> body) {
    Json.Answer answer = Json.send(method, admin + path, "", Json.MAPPER.writeValueAsString(body));
    if (answer.status() >= 300) {
      throw new IllegalStateException(method + " " + path + ": " + answer);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
