package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.standalone.samples.Json;
import co.acuse.testplatform.WithPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From the till's post to what the worker tells, with a till that numbers its sales itself. */
@WithPlatform
class TillNumbersIT {

  private static final String NIT = "901800110";
  private static final String REJECTS = "901800111";
  private static final ZoneOffset COLOMBIA = ZoneOffset.ofHours(-5);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private static Path folder;
  private static Pipeline pipeline;
  private static Till till;
  private static BootService worker;

  @BeforeAll
  static void start() {
    pipeline = Pipeline.start(folder);
    till = pipeline.till();
    pipeline.dianIssuers(List.of(NIT, REJECTS));
    worker =
        pipeline.worker(
            Map.of(
                "acuse.dian.read-timeout", "25s",
                "acuse.submitter.timing.request", "30s",
                "acuse.submitter.lanes.lease", "45s"));
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @Test
  void aSaleIsIssuedWithTheNumberAndTimeOfItsTillAndNoOtherSaleGetsThem() {
    OffsetDateTime soldAt = anHourAgo();
    Till.Accepted sale = till.accepted(numbered(NIT, "CAJA-102", 102, soldAt));
    assertThat(status(sale)).isEqualTo("SUCCESS");
    Till.Accepted second = till.accepted(numbered(NIT, "CAJA-OTRA", 102, soldAt));
    Till.Accepted again = till.accepted(numbered(NIT, "CAJA-102", 102, soldAt));

    JsonNode refused = till.end(second, PATIENCE);
    assertThat(refused.path("status").asString("")).isEqualTo("FAILED");
    assertThat(refused.path("errorCode").asString("")).isEqualTo("NUMBER_TAKEN");
    assertThat(refused.path("errorText").asString("")).contains("CAJA102", "CAJA-102");
    assertThat(status(again)).isEqualTo("SUCCESS");
    JsonNode issued = pipeline.dian().issued(NIT);
    assertThat(issued.valueStream().map(document -> document.path("number").asString("")))
        .containsExactly("CAJA102");
    assertThat(pipeline.dian().xml(issued.path(0)))
        .contains("<cbc:IssueDate>" + LocalDate.from(soldAt) + "<")
        .contains("<cbc:IssueTime>" + LocalTime.from(soldAt) + "-05:00<");
    assertThat(gaps())
        .as("what the till has not posted")
        .singleElement()
        .satisfies(gap -> {
          assertThat(gap.path("number").asString("")).isEqualTo("CAJA1");
          assertThat(gap.path("lastNumber").asString("")).isEqualTo("CAJA101");
          assertThat(gap.path("why").asString("")).contains("La caja no los ha enviado");
        });
  }

  @Test
  void aRejectedSaleIsIssuedCorrectedUnderItsOwnNumber() {
    pipeline.dian().rejectNext(REJECTS, "FAK24");
    Till.Accepted rejected = till.accepted(numbered(REJECTS, "CAJA-7", 7, anHourAgo()));
    assertThat(till.end(rejected, PATIENCE).path("errorCode").asString("")).isEqualTo("FAK24");

    Till.Accepted corrected =
        till.accepted(numbered(REJECTS, "CAJA-7", 7, anHourAgo().plusMinutes(1)));

    assertThat(status(corrected)).isEqualTo("SUCCESS");
    assertThat(pipeline.dian().issued(REJECTS).path(0).path("number").asString(""))
        .isEqualTo("CAJA7");
  }

  @Test
  void theDoorRefusesWhatTheTillMayNotNumber() {
    Json.Answer ofAcuse = till.post(numbered(NIT, "V-1", 990_000_001, anHourAgo(), "SETP"));
    Json.Answer outside = till.post(numbered(NIT, "V-2", 501, anHourAgo()));

    assertThat(ofAcuse.status()).isEqualTo(422);
    assertThat(fault(ofAcuse))
        .isEqualTo(
            "$.number NOT_ALLOWED_HERE Este campo no se usa aquí; solo con"
                + " numberingPrefix=CAJA. Quítelo.");
    assertThat(outside.status()).isEqualTo(422);
    assertThat(fault(outside)).startsWith("$.number NUMBER_NOT_AUTHORISED");
  }

  private static String fault(Json.Answer answer) {
    JsonNode fault = answer.body().path("errors").path(0);
    return "%s %s %s"
        .formatted(
            fault.path("path").asString(""),
            fault.path("code").asString(""),
            fault.path("message").asString(""));
  }

  private static String status(Till.Accepted sale) {
    JsonNode end = till.end(sale, PATIENCE);
    return end.path("status").asString("") + end.path("errorText").asString("");
  }

  private static List<JsonNode> gaps() {
    String uri = worker.uri() + "/api/v1/ranges/CAJA/gaps?issuer=" + NIT;
    return Json.get(uri, till.key()).body().valueStream().toList();
  }

  private static OffsetDateTime anHourAgo() {
    return OffsetDateTime.now(COLOMBIA).minusHours(1).truncatedTo(ChronoUnit.MINUTES).withSecond(7);
  }

  private static String numbered(String nit, String reference, long number, OffsetDateTime soldAt) {
    return numbered(nit, reference, number, soldAt, "CAJA");
  }

  private static String numbered(
      String nit, String reference, long number, OffsetDateTime soldAt, String prefix) {
    return Sales.sale(nit, reference)
        .replaceFirst(
            "\\{",
            "{\"issuedAt\":\"%s\",\"numberingPrefix\":\"%s\",\"number\":%d,"
                .formatted(soldAt, prefix, number));
  }
}
