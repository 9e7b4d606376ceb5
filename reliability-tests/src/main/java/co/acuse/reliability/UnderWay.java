package co.acuse.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts the requests for documents that are at the provider and not answered yet. The provider's
 * ledger says what it decided before it lets the client wait: what it lets wait has no status.
 */
final class UnderWay implements AutoCloseable {

  private static final String PATH = "/admin/factus/ledger/requests?submitting=true&after=";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI admin;

  UnderWay(URI admin) {
    this.admin = admin;
  }

  /** The last request so far. */
  long last() throws InterruptedException {
    long last = 0;
    for (JsonNode request : after(0)) {
      last = Math.max(last, request.path("id").asLong());
    }
    return last;
  }

  /** Of the requests that came after one, while the first of them still waits. */
  int count(long after) throws InterruptedException {
    int count = 0;
    for (JsonNode request : after(after)) {
      count += request.hasNonNull("status") ? 0 : 1;
    }
    return count;
  }

  private JsonNode after(long id) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(admin.resolve(PATH + id)).build();
    try {
      return MAPPER.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator does not tell its requests", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
