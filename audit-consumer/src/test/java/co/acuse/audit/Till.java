package co.acuse.audit;

import co.acuse.contracts.json.ContractJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks the service over HTTP with some key. */
public final class Till {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final int port;
  private final @Nullable String key;

  /**
   * Whoever asks.
   *
   * @param key null for somebody without any
   */
  public Till(int port, @Nullable String key) {
    this.port = port;
    this.key = key;
  }

  /** The answer to a GET, whatever its status. */
  public HttpResponse<byte[]> get(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept-Language", "en");
    if (key != null) {
      request.header("X-API-Key", key);
    }
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public int status(String path) {
    return get(path).statusCode();
  }

  public JsonNode json(String path) {
    HttpResponse<byte[]> answer = get(path);
    JsonNode body = ContractJson.mapper().readTree(answer.body());
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answered " + answer.statusCode() + ": " + body);
    }
    return body;
  }

  /** The problem of a refused request. */
  public JsonNode problem(String path) {
    return ContractJson.mapper().readTree(get(path).body());
  }

  /** Asks until the condition holds of a 200, at most 20 seconds. */
  public JsonNode await(String path, Predicate<JsonNode> condition) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> status(path) == 200 && condition.test(json(path)));
    return json(path);
  }
}
