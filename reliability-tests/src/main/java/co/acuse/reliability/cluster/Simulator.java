package co.acuse.reliability.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulated provider's administrator: tells it who its customers are and how to fail. */
public final class Simulator {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI admin;

  Simulator(URI admin) {
    this.admin = admin;
  }

  public URI admin() {
    return admin;
  }

  /** Gives an issuer an account of its own, with its credentials as the issuers file has them. */
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
    call("PUT", "/admin/factus/accounts/" + nit, account);
  }

  /** Who answers: the simulator plays both. */
  public enum Part {
    FACTUS,
    DIAN;

    private String faults() {
      return "/admin/%s/faults".formatted(name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Makes requests fail from now on.
   *
   * @param rule {@code fault}, {@code rate}, {@code seed}, {@code operation}, …: see the README of
   *     provider-simulator
   */
  public void fail(Part part, Map<String, Object> rule) {
    call("POST", part.faults(), rule);
  }

  /** Forgets the rules with this seed, if there are any. */
  public void forget(Part part, long seed) {
    for (JsonNode rule : JSON.readTree(call("GET", part.faults(), Map.of()))) {
      if (rule.path("rule").path("seed").asLong(-1) == seed) {
        send("DELETE", part.faults() + '/' + rule.path("id").asLong(), Map.of());
      }
    }
  }

  /** Forgets every rule. */
  public void forgetAll() {
    for (Part part : Part.values()) {
      call("DELETE", part.faults(), Map.of());
    }
  }

  /**
   * What every request meets.
   *
   * @param mode {@code NONE}, {@code REFUSE}, {@code RESET}, {@code HANG} or {@code HTML503}
   */
  public void outage(String mode) {
    call("PUT", "/admin/outage", Map.of("mode", mode));
  }

  /** Lets the DIAN say that its service fails from now on. */
  public void declareContingency() {
    call("POST", "/admin/dian/contingencies", Map.of());
  }

  /** How many documents the DIAN has in process. */
  public int undecided() {
    return JSON.readTree(call("GET", "/admin/dian/ledger/documents?state=PENDING", Map.of()))
        .size();
  }

  /** Lets the DIAN decide what it would keep in process for ever. */
  public void decideUploads() {
    call("POST", "/admin/dian/uploads/decide", Map.of());
  }

  /** Lets a document of somebody else stand in the way of an issuer's invoices for a while. */
  public void foreignDocument(String nit, int seconds) {
    call(
        "POST",
        "/admin/factus/accounts/" + nit + "/foreign-documents",
        Map.of("family", "bills", "state", "PENDING", "seconds", seconds));
  }

  /** Lets every token of an issuer die, in the middle of whatever it is used for. */
  public void expireTokens(String nit) {
    call("POST", "/admin/factus/accounts/" + nit + "/expire-tokens", Map.of());
  }

  private String call(String method, String path, Map<String, ?> body) {
    HttpResponse<String> answer = send(method, path, body);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          "The simulator answered %s to %s %s: %s"
              .formatted(answer.statusCode(), method, path, answer.body()));
    }
    return answer.body();
  }

  private HttpResponse<String> send(String method, String path, Map<String, ?> body) {
    HttpRequest request =
        HttpRequest.newBuilder(admin.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("The simulator does not answer " + path + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking the simulator.", e);
    }
  }
}
