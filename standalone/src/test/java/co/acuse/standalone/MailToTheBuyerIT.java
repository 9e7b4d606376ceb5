package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.dian.packaging.UnzipLimits;
import co.acuse.dian.packaging.Unzipped;
import co.acuse.dian.packaging.Unzipping;
import co.acuse.dian.packaging.ZippedFile;
import co.acuse.standalone.samples.Json;
import co.acuse.testplatform.WithPlatform;
import co.acuse.testplatform.mail.MailServer;
import co.acuse.testplatform.mail.MailServer.Conduct;
import co.acuse.testplatform.mail.ReceivedMail;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From the till's post to the buyer's mailbox, by a real mail server. */
@WithPlatform
class MailToTheBuyerIT {

  private static final String ISSUER = "901800201";
  private static final String DEFERRED = "901800202";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private static Path folder;
  private static final MailServer SERVER = MailServer.open();
  private static final MailServer BUSY = MailServer.open();
  private static Pipeline pipeline;
  private static Till till;
  private static String worker = "";

  @BeforeAll
  static void start() {
    pipeline = Pipeline.start(folder);
    till = pipeline.till();
    pipeline.dianIssuers(List.of(ISSUER), mail(SERVER));
    pipeline.dianIssuers(List.of(DEFERRED), mail(BUSY));
    worker = pipeline.worker(Map.of("acuse.delivery.retries", "1s")).uri();
  }

  @AfterAll
  static void stop() {
    pipeline.close();
    SERVER.close();
    BUSY.close();
  }

  @Test
  void theBuyerGetsWhatTheAuditKeepsAndOnceMoreWhenItIsAskedFor() throws Exception {
    Till.Accepted sale = sold(ISSUER, "CORREO-1", "compras@example.com");
    awaitState(sale, 1, "DELIVERED");

    ReceivedMail mail = to("compras@example.com").getFirst();
    assertThat(mail.subject())
        .isEqualTo(
            "%1$s;Comercio %1$s;%2$s;01;Comercio %1$s"
                .formatted(
                    ISSUER, till.invoice(sale.invoiceId()).at("/document/number").asString()));
    assertThat(unzipped(mail))
        .extracting(ZippedFile::bytes)
        .containsExactly(file(sale, "/attached-document"), file(sale, "/pdf"));

    assertThat(deliver(sale, "{\"to\": \"otro@example.com\"}").status()).isEqualTo(202);
    awaitState(sale, 2, "DELIVERED");

    ReceivedMail again = to("otro@example.com").getFirst();
    assertThat(again.attachment()).isEqualTo(mail.attachment());
    assertThat(again.header("Message-ID")).isNotEqualTo(mail.header("Message-ID"));
    assertThat(to("compras@example.com")).hasSize(1);
  }

  @Test
  void aMailThatIsPutOffIsToldAndArrivesInTheEnd() {
    BUSY.behaves(Conduct.DEFERS);
    Till.Accepted sale = sold(DEFERRED, "CORREO-2", "compras@example.com");
    await()
        .atMost(PATIENCE)
        .until(
            () -> deliveries(sale).stream().anyMatch(told -> code(told).equals("MAIL_DEFERRED")));

    BUSY.behaves(Conduct.TAKES);

    awaitState(sale, 1, "DELIVERED");
    assertThat(BUSY.received()).hasSize(1);
    assertThat(deliveries(sale))
        .extracting(told -> told.path("state").asString(""))
        .startsWith("WAITING")
        .endsWith("DELIVERED");
  }

  @Test
  void aBuyerWithoutAddressIsToldAndKeepsNobodyFromTheDocument() {
    Till.Accepted sale = till.accepted(Sales.sale(ISSUER, "SIN-CORREO"));

    assertThat(till.end(sale, PATIENCE).path("status").asString("")).isEqualTo("SUCCESS");
    awaitState(sale, 1, "NOT_DELIVERED");
    assertThat(code(deliveries(sale).getLast())).isEqualTo("BUYER_WITHOUT_EMAIL");
    assertThat(till.search("errorCode=BUYER_WITHOUT_EMAIL").valueStream())
        .extracting(found -> found.path("referenceCode").asString(""))
        .contains("SIN-CORREO");
  }

  @Test
  void nothingIsMailedToWhatIsNoAddress() {
    Till.Accepted sale = sold(ISSUER, "CORREO-3", "compras3@example.com");
    awaitState(sale, 1, "DELIVERED");

    Json.Answer refused = deliver(sale, "{\"to\": \"a@b.co\\r\\nBcc: c@d.co\"}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().toString()).contains("BAD_ADDRESS");
  }

  private static String mail(MailServer server) {
    return "      mail: {host: 127.0.0.1, port: %d, protection: none, from: ventas@example.com}%n"
        .formatted(server.port());
  }

  private static Till.Accepted sold(String issuer, String reference, String email) {
    String sale =
        Sales.sale(issuer, reference)
            .replace(
                "\"names\":\"Consumidor Final\"",
                "\"names\":\"Consumidor Final\",\"email\":\"" + email + "\"");
    return till.accepted(sale);
  }

  private static Json.Answer deliver(Till.Accepted sale, String body) {
    return Json.send(
        "POST",
        worker + "/api/v1/operator/documents/" + sale.invoiceId() + "/deliver",
        till.key(),
        body);
  }

  private static void awaitState(Till.Accepted sale, int round, String state) {
    await("mail " + round + " of " + sale)
        .atMost(PATIENCE)
        .until(() ->
            deliveries(sale).stream()
                .anyMatch(told ->
                    told.path("round").asInt(0) == round
                        && told.path("state").asString("").equals(state)));
  }

  /** What the timeline tells of the mail, in its order. */
  private static List<JsonNode> deliveries(Till.Accepted sale) {
    return till.invoice(sale.invoiceId())
        .path("timeline")
        .valueStream()
        .filter(entry -> entry.path("type").asString("").equals("DeliveryReported"))
        .map(entry -> entry.path("detail").path("delivery"))
        .toList();
  }

  private static String code(JsonNode told) {
    return told.path("reason").path("code").asString("");
  }

  private static List<ReceivedMail> to(String buyer) {
    return SERVER.received().stream().filter(mail -> mail.to().equals(buyer)).toList();
  }

  private static List<ZippedFile> unzipped(ReceivedMail mail) {
    return ((Unzipped.Files) Unzipping.of(mail.attachment(), UnzipLimits.DIAN)).files();
  }

  private static byte[] file(Till.Accepted sale, String name) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          http.send(
              HttpRequest.newBuilder(
                      URI.create(till.audit() + "/api/v1/invoices/" + sale.invoiceId() + name))
                  .header("Authorization", "Bearer " + till.key())
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(name).isEqualTo(200);
      return answer.body();
    }
  }
}
