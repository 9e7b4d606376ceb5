package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.platform.JavaProcess;
import co.acuse.standalone.samples.Json;
import co.acuse.testplatform.WithPlatform;
import co.acuse.testplatform.mail.MailServer;
import co.acuse.testplatform.mail.MailServer.Conduct;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A worker dies after the mail server has its mail, and before it says so. */
@WithPlatform
class MailAfterDeathIT {

  private static final String ISSUER = "901800301";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** A mail of which nothing is heard goes again after half a minute. */
  private static final Map<String, Object> SOON =
      Map.of("acuse.delivery.connect-timeout", "1s", "acuse.delivery.answer-timeout", "3s");

  @TempDir private Path folder;
  private MailServer server;
  private Pipeline pipeline;

  @BeforeEach
  void start() {
    server = MailServer.open();
    pipeline = Pipeline.start(folder);
    pipeline.dianIssuers(
        List.of(ISSUER),
        "      mail: {host: 127.0.0.1, port: %d, protection: none, from: ventas@example.com}%n"
            .formatted(server.port()));
  }

  @AfterEach
  void stop() {
    server.close();
    pipeline.close();
  }

  @Test
  void itsSuccessorSendsTheSameMailAgainAndSaysThatItMayBeTheSecond() {
    server.behaves(Conduct.KEEPS_SILENT);
    JavaProcess first = pipeline.workerProcess(SOON);
    Till.Accepted sale = pipeline.till().accepted(sale());
    await().atMost(PATIENCE).until(() -> server.received().size() == 1);
    first.kill();
    server.behaves(Conduct.TAKES);

    var _ = pipeline.worker(SOON);

    await().atMost(PATIENCE).until(() -> last(sale).path("state").asString("").equals("DELIVERED"));
    assertThat(last(sale).path("inDoubt").booleanValue()).isTrue();
    assertThat(last(sale).path("attempts").asInt(0)).isEqualTo(2);
    assertThat(server.received())
        .hasSize(2)
        .extracting(mail -> mail.header("Message-ID"))
        .containsOnly(server.received().getFirst().header("Message-ID"));
  }

  private static String sale() {
    return Sales.sale(ISSUER, "MUERTE-1")
        .replace(
            "\"names\":\"Consumidor Final\"",
            "\"names\":\"Consumidor Final\",\"email\":\"compras@example.com\"");
  }

  private JsonNode last(Till.Accepted sale) {
    return pipeline
        .till()
        .invoice(sale.invoiceId())
        .path("timeline")
        .valueStream()
        .filter(entry -> entry.path("type").asString("").equals("DeliveryReported"))
        .map(entry -> entry.path("detail").path("delivery"))
        .reduce((_, later) -> later)
        .orElseGet(Json.MAPPER::missingNode);
  }
}
