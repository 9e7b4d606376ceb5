package co.acuse.ingest;

import co.acuse.contracts.json.ContractJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a till does over HTTP. */
final class Door {

  static final String TILL_KEY = "acuse_till";
  static final String READER_KEY = "acuse_reader";

  /** SHA-256 of the keys above. */
  static final String TILL_HASH = co.acuse.edge.keys.ApiKey.of(TILL_KEY).hash();

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final URI service;

  Door(int port) {
    this.service = URI.create("http://127.0.0.1:" + port);
  }

  Answer post(byte[] invoice) {
    return send(request("/api/v1/invoices", TILL_KEY).POST(json(invoice)));
  }

  Answer postBatch(byte[] batch) {
    return send(request("/api/v1/invoices/batch", TILL_KEY).POST(json(batch)));
  }

  Answer get(String path) {
    return send(request(path, TILL_KEY).GET());
  }

  /** A request that a test completes by itself. */
  HttpRequest.Builder request(String path, String key) {
    return HttpRequest.newBuilder(service.resolve(path))
        .header("X-API-Key", key)
        .header("Content-Type", "application/json")
        .timeout(Duration.ofSeconds(20));
  }

  /** A request without a key. */
  HttpRequest.Builder anonymous(String path) {
    return HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(20));
  }

  static HttpRequest.BodyPublisher json(byte[] body) {
    return HttpRequest.BodyPublishers.ofByteArray(body);
  }

  Answer send(HttpRequest.Builder request) {
    long before = System.nanoTime();
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response, Duration.ofNanos(System.nanoTime() - before));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An answer and how long it took. */
  record Answer(HttpResponse<byte[]> response, Duration took) {

    int status() {
      return response.statusCode();
    }

    JsonNode body() {
      return ContractJson.mapper().readTree(response.body());
    }

    String code() {
      return body().path("code").asString("");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    List<String> errorCodes() {
      return body().path("errors").valueStream().map(e -> e.path("code").asString()).toList();
    }

    @Override
    public String toString() {
      return status() + " " + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
