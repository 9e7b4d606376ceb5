package co.acuse.reliability.tills;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The door that speaks HTTP. */
final class HttpDoor {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String PATH = "/api/v1/invoices";
  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** Ingest promises an answer before. */
  private static final Duration ANSWER = Duration.ofSeconds(8);

  private static final int TOO_MANY_REQUESTS = 429;

  private final List<URI> ingests;
  private final String apiKey;
  private final AtomicInteger turn = new AtomicInteger();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  HttpDoor(List<URI> ingests, String apiKey) {
    this.ingests = ingests;
    this.apiKey = apiKey;
  }

  /** Posts and waits for the answer. */
  Answer post(UUID post, String body) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(next().resolve(PATH))
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + apiKey)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", post.toString())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return answer(http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (ConnectException _) {
      return new Answer.Refused(null, "NO_CONNECTION", true);
    } catch (HttpTimeoutException _) {
      return new Answer.Unknown(null, "NO_ANSWER_IN_TIME");
    } catch (IOException e) {
      return new Answer.Unknown(null, "CUT_OFF: " + e.getClass().getSimpleName());
    }
  }

  /** Writes the whole request and closes the connection at once. */
  Answer postAndHangUp(UUID post, String body) {
    URI ingest = next();
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        """
        POST %s HTTP/1.1\r
        Host: %s\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Idempotency-Key: %s\r
        Content-Length: %d\r
        \r
        """
            .formatted(PATH, ingest.getAuthority(), apiKey, post, content.length);
    boolean begun = false;
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(ingest.getHost(), ingest.getPort()), (int) CONNECT.toMillis());
      begun = true;
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(content);
      out.flush();
      return new Answer.Unknown(null, "NEVER_READ");
    } catch (IOException e) {
      return begun
          ? new Answer.Unknown(null, "CUT_OFF: " + e.getClass().getSimpleName())
          : new Answer.Refused(null, "NO_CONNECTION", true);
    }
  }

  private URI next() {
    return ingests.get(Math.floorMod(turn.getAndIncrement(), ingests.size()));
  }

  private static Answer answer(HttpResponse<String> response) {
    int status = response.statusCode();
    JsonNode body = read(response.body());
    if (status == 202 && body != null) {
      return new Answer.Accepted(
          status, body.path("invoiceId").asString(""), body.path("submissionId").asString(""));
    }
    String code = body == null ? "UNREADABLE" : body.path("code").asString("");
    if (status == TOO_MANY_REQUESTS || code.equals("NOT_ACCEPTED")) {
      return new Answer.Refused(status, code, true);
    }
    return status >= 400 && status < 500
        ? new Answer.Refused(status, code, false)
        : new Answer.Unknown(status, code);
  }

  private static @Nullable JsonNode read(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JacksonException _) {
      return null;
    }
  }
}
