package co.acuse.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that knows HTTP and nothing else. */
final class FactusCaller {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI base;
  private final URI admin;
  private String bearer = "";

  /** An answer: status, headers, text, and the text as JSON if it is some. */
  record Answer(int status, Map<String, String> headers, String text) {

    JsonNode json() {
      return JSON.readTree(text);
    }

    JsonNode data() {
      return json().path("data");
    }

    String message() {
      return json().path("message").asString("");
    }
  }

  FactusCaller(SimulatorServer server) {
    this(server.baseUri(), server.adminUri());
  }

  FactusCaller(URI base, URI admin) {
    this.base = base;
    this.admin = admin;
  }

  Answer login() throws IOException, InterruptedException {
    return login("demo@simulator.local", "simulator-password");
  }

  /** Logs in and goes on with the token if that worked. */
  Answer login(String username, String password) throws IOException, InterruptedException {
    Answer answer =
        token(
            Map.of(
                "grant_type", "password",
                "client_id", "simulator-client",
                "client_secret", "simulator-secret",
                "username", username,
                "password", password));
    if (answer.status() == 200) {
      bearer = answer.json().path("access_token").stringValue();
    }
    return answer;
  }

  Answer token(Map<String, String> form) throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(base.resolve("/oauth/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  void bearer(String token) {
    bearer = token;
  }

  String bearer() {
    return bearer;
  }

  /** Changes switches of the default account. */
  void switches(String json) throws IOException, InterruptedException {
    Answer answer = admin("PATCH", "/factus/accounts/demo/switches", json);
    if (answer.status() != 200) {
      throw new IllegalArgumentException(answer.text());
    }
  }

  /** The default account's documents in the ledger that have this reference. */
  JsonNode documents(String reference) throws IOException, InterruptedException {
    return admin(
            "/factus/ledger/documents?reference="
                + URLEncoder.encode(reference, StandardCharsets.UTF_8))
        .json();
  }

  /** The requests in the ledger that name this reference. */
  JsonNode requests(String reference) throws IOException, InterruptedException {
    return admin(
            "/factus/ledger/requests?reference="
                + URLEncoder.encode(reference, StandardCharsets.UTF_8))
        .json();
  }

  Answer validate(String family, String body) throws IOException, InterruptedException {
    return post("/v2/" + family + "/validate", body);
  }

  Answer bill(String body) throws IOException, InterruptedException {
    return validate("bills", body);
  }

  Answer post(String path, String body) throws IOException, InterruptedException {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  Answer patch(String path, String body) throws IOException, InterruptedException {
    return send(request(path).method("PATCH", BodyPublishers.ofString(body)));
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  Answer delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE());
  }

  /** The list that {@code filter[name]=value} gives. */
  Answer filtered(String family, String name, String value)
      throws IOException, InterruptedException {
    return get(
        "/v2/"
            + family
            + "?filter%5B"
            + name
            + "%5D="
            + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  Answer admin(String method, String path, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(admin.resolve("/admin" + path))
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  Answer admin(String path) throws IOException, InterruptedException {
    return admin("GET", path, "");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Authorization", "Bearer " + bearer)
        .header("Accept", "application/json")
        .header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    return new Answer(
        response.statusCode(),
        response.headers().map().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().toLowerCase(Locale.ROOT),
                    entry -> entry.getValue().getFirst())),
        response.body());
  }
}
