package co.acuse.reliability.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What others do at the provider with an issuer's account, by the simulator's administrator. */
final class ProviderDoor {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI admin;

  ProviderDoor(URI admin) {
    this.admin = admin;
  }

  /** Somebody else has a document of 1,190.00 under this reference. */
  void putForeign(String issuer, String reference, String state) {
    send(
        "POST",
        "/admin/factus/accounts/%s/foreign-documents".formatted(issuer),
        Map.of("state", state, "reference", reference));
  }

  /** Changes how the provider treats an account. */
  void change(String issuer, String name, Object value) {
    send("PATCH", "/admin/factus/accounts/%s/switches".formatted(issuer), Map.of(name, value));
  }

  /** Every token of the account is dead. */
  void expireTokens(String issuer) {
    send("POST", "/admin/factus/accounts/%s/expire-tokens".formatted(issuer), Map.of());
  }

  private void send(String method, String path, Map<String, ?> body) {
    HttpRequest request =
        HttpRequest.newBuilder(admin.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            "the simulator answered %d to %s".formatted(answer.statusCode(), path));
      }
    } catch (IOException e) {
      throw new IllegalStateException("the simulator does not answer " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the simulator", e);
    }
  }
}
