package co.acuse.reliability.evidence;

import java.io.IOException;
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

  void dianRequests(Consumer<DianRequest> sink) {
    pages(
        "dian",
        "requests",
        node -> sink.accept(JsonLines.MAPPER.treeToValue(node, DianRequest.class)));
  }

  /** The exact bytes of a document that the DIAN has. */
  byte[] dianXml(long id) {
    return get(URI.create("%s/admin/dian/ledger/documents/%d/xml".formatted(base(), id)));
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
    return JsonLines.MAPPER.readTree(
        get(
            URI.create(
                "%s/admin/%s/ledger/%s?after=%d&limit=%d"
                    .formatted(base(), part, list, after, PAGE))));
  }

  private String base() {
    return admin.toString().replaceFirst("/(admin)?/?$", "");
  }

  private byte[] get(URI uri) {
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IOException(uri + " answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator does not tell its ledger", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading " + uri, e);
    }
  }
}
