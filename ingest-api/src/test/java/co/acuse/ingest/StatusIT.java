package co.acuse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.testplatform.PlatformTest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The audit is a small HTTP server here that remembers what it was asked. */
@PlatformTest
@IngestTest
class StatusIT {

  private static final HttpServer AUDIT = audit();
  private static final Map<String, String> ASKED = new ConcurrentHashMap<>();
  private static volatile int answer = 200;

  @LocalServerPort private int port;
  private Door door;

  @DynamicPropertySource
  static void auditUri(DynamicPropertyRegistry properties) {
    properties.add(
        "acuse.ingest.audit-uri", () -> "http://127.0.0.1:" + AUDIT.getAddress().getPort());
  }

  @AfterAll
  static void stopAudit() {
    AUDIT.stop(0);
  }

  @BeforeEach
  void openDoor() {
    door = new Door(port);
    answer = 200;
    ASKED.clear();
  }

  @Test
  void handsOnWhatAuditSaysToCallersKey() {
    UUID invoice = UUID.randomUUID();
    UUID submission = UUID.randomUUID();

    Door.Answer status = door.get("/api/v1/invoices/" + invoice + "?submission=" + submission);

    assertThat(status.status()).isEqualTo(200);
    assertThat(status.body().path("status").asString()).isEqualTo("SUCCESS");
    assertThat(ASKED)
        .containsEntry("uri", "/api/v1/invoices/" + invoice + "?submission=" + submission)
        .containsEntry("key", Door.TILL_KEY);
    assertThat(ASKED.get("traceparent")).startsWith("00-");
  }

  @Test
  void handsOnThatAuditKnowsNoSuchInvoice() {
    answer = 404;

    assertThat(door.get("/api/v1/invoices/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void saysClearlyThatAuditIsAway() {
    answer = 500;

    Door.Answer status = door.get("/api/v1/invoices/" + UUID.randomUUID());

    assertThat(status.status()).isEqualTo(503);
    assertThat(status.code()).isEqualTo("AUDIT_AWAY");
    assertThat(status.header("Retry-After")).isEqualTo("5");
  }

  private static HttpServer audit() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            ASKED.put("uri", exchange.getRequestURI().toString());
            ASKED.put("key", header(exchange.getRequestHeaders().getFirst("X-API-Key")));
            ASKED.put("traceparent", header(exchange.getRequestHeaders().getFirst("traceparent")));
            byte[] body = "{\"status\":\"SUCCESS\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String header(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }
}
