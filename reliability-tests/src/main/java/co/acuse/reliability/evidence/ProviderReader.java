package co.acuse.reliability.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the ledger of one simulator page by page, from its administrator's door. */
final class ProviderReader {

  private static final int PAGE = 2_000;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpClient http;
  private final URI admin;
  private final int simulator;

  /**
   * A reader.
   *
   * @param simulator its place among the run's simulators
   */
  ProviderReader(HttpClient http, URI admin, int simulator) {
    this.http = http;
    this.admin = admin;
    this.simulator = simulator;
  }

  void documents(Consumer<ProviderDocument> sink) {
    pages("factus", "documents", node -> sink.accept(as(node, ProviderDocument.class)));
  }

  void requests(Consumer<ProviderRequest> sink) {
    pages("factus", "requests", node -> sink.accept(as(node, ProviderRequest.class)));
  }

  void dianDocuments(Consumer<DianDocument> sink) {
    pages(
        "dian",
        "documents",
        node -> sink.accept(JsonLines.MAPPER.treeToValue(node, DianDocument.class)));
  }

  private <T> T as(JsonNode entry, Class<T> type) {
    ((ObjectNode) entry).put("simulator", simulator);
    return JsonLines.MAPPER.treeToValue(entry, type);
  }

  private void pages(String part, String list, Consumer<JsonNode> sink) {
    long after = 0;
    for (JsonNode page = page(part, list, after); !page.isEmpty(); page = page(part, list, after)) {
      page.forEach(sink);
      after = page.path(page.size() - 1).path("id").asLong();
    }
  }

  private JsonNode page(String part, String list, long after) {
    String base = admin.toString().replaceFirst("/(admin)?/?$", "");
    URI uri =
        URI.create(
            "%s/admin/%s/ledger/%s?after=%d&limit=%d".formatted(base, part, list, after, PAGE));
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
    try {
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          throw new IOException(uri + " answered " + response.statusCode());
        }
        return JsonLines.MAPPER.readTree(body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator does not tell its ledger", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading " + uri, e);
    }
  }
}
