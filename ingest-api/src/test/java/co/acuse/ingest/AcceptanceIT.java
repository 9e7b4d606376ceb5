package co.acuse.ingest;

import static co.acuse.contracts.InvoiceFixture.aSale;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.submission.Origin;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.PlatformTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@PlatformTest
@IngestTest
class AcceptanceIT {

  private static final String INVOICES = "/api/v1/invoices";
  private static final int MEBIBYTE = 1024 * 1024;

  @LocalServerPort private int port;
  private Door door;
  private OnKafka kafka;

  @BeforeEach
  void openDoor() {
    door = new Door(port);
    kafka = new OnKafka(Platform.kafka().reader());
  }

  @Test
  void putsAcceptedInvoiceOnKafkaAndReturnsReceipt() {
    InvoiceFixture sale = aSale().reference(fresh());

    Door.Answer answer =
        door.send(
            door.request(INVOICES, Door.TILL_KEY)
                .header("Idempotency-Key", "till-7-0001")
                .POST(Door.json(sale.bytes())));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    String invoiceId = answer.body().path("invoiceId").asString();
    String submissionId = answer.body().path("submissionId").asString();
    assertThat(answer.header("Location"))
        .isEqualTo(INVOICES + "/" + invoiceId + "?submission=" + submissionId)
        .isEqualTo(answer.body().path("statusUrl").asString());
    assertThat(answer.header("Idempotency-Key")).isEqualTo("till-7-0001");
    assertThat(answer.body().path("status").asString()).isEqualTo("PROCESANDO");
    assertThat(answer.body().path("totals").path("payable").asString()).isEqualTo("83300.00");
    SubmissionRequested submitted = kafka.submission(submissionId);
    assertThat(submitted.invoiceId()).hasToString(invoiceId);
    assertThat(submitted.invoice()).isEqualTo(sale.invoice());
    assertThat(submitted.contentHash()).isEqualTo(sale.contentHash());
    assertThat(submitted.origin()).isEqualTo(Origin.HTTP);
    assertThat(submitted.idempotencyKey()).isEqualTo("till-7-0001");
  }

  @Test
  void givesSameSaleSameInvoiceIdAndAnotherSubmission() {
    byte[] sale = aSale().reference(fresh()).bytes();

    JsonNode first = door.post(sale).body();
    JsonNode second = door.post(sale).body();

    assertThat(second.path("invoiceId")).isEqualTo(first.path("invoiceId"));
    assertThat(second.path("submissionId")).isNotEqualTo(first.path("submissionId"));
  }

  @Test
  void carriesTraceOfRequestIntoKafka() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    String reference = fresh();

    door.send(
        door.request(INVOICES, Door.TILL_KEY)
            .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
            .POST(Door.json(aSale().reference(reference).bytes())));

    assertThat(Platform.kafka().reader().read("acuse.submissions"))
        .filteredOn(
            record -> new String(record.value(), StandardCharsets.UTF_8).contains(reference))
        .singleElement()
        .satisfies(record ->
            assertThat(KafkaRecords.headers(record).get("traceparent")).startsWith("00-" + trace));
  }

  @Test
  void namesEveryFaultAtOnceInCallersLanguage() {
    byte[] faulty =
        aSale()
            .reference(fresh())
            .with(json -> {
              json.remove("documentType");
              json.put("surprise", true);
              json.withArray("lines").get(0).asObject().put("quantity", "-1");
            })
            .bytes();

    Door.Answer spanish = door.post(faulty);
    Door.Answer english =
        door.send(
            door.request(INVOICES, Door.TILL_KEY)
                .header("Accept-Language", "en-GB,es;q=0.5")
                .POST(Door.json(faulty)));

    assertThat(spanish.status()).isEqualTo(422);
    assertThat(spanish.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(spanish.header("Content-Language")).isEqualTo("es");
    assertThat(spanish.code()).isEqualTo("INVALID_INVOICE");
    assertThat(spanish.errorCodes()).contains("REQUIRED", "UNKNOWN_FIELD", "OUT_OF_RANGE");
    assertThat(english.errorCodes()).isEqualTo(spanish.errorCodes());
    assertThat(english.body().path("title").asString()).startsWith("The invoice");
    assertThat(english.body().path("errors").get(0).path("message"))
        .isNotEqualTo(spanish.body().path("errors").get(0).path("message"));
  }

  @Test
  void refusesWhatIsNotJson() {
    assertRefused(post("{\"issuer\": "), 400, "MALFORMED_JSON");
    assertRefused(post(""), 400, "MALFORMED_JSON");
    assertRefused(post("{\"issuer\": \"1\", \"issuer\": \"2\"}"), 400, "MALFORMED_JSON");
    assertRefused(post("{} {}"), 400, "MALFORMED_JSON");
    assertRefused(
        door.post(aSale().json().getBytes(StandardCharsets.UTF_16)), 400, "MALFORMED_JSON");
    assertRefused(
        door.post(
            aSale().json().replace("900123456", "\u00f1").getBytes(StandardCharsets.ISO_8859_1)),
        400,
        "MALFORMED_JSON");
    assertThat(post("{\"issuer\": ").body().path("errors").get(0).path("message").asString())
        .contains("línea 1");
  }

  @Test
  void refusesCallersWithoutValidKey() {
    byte[] sale = aSale().bytes();
    Door.Answer none =
        door.send(
            door.anonymous(INVOICES)
                .header("Content-Type", "application/json")
                .POST(Door.json(sale)));

    assertRefused(none, 401, "UNAUTHENTICATED");
    assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
    assertRefused(
        door.send(door.request(INVOICES, "acuse_wrong").POST(Door.json(sale))),
        401,
        "UNAUTHENTICATED");
    assertRefused(
        door.send(door.request(INVOICES, Door.READER_KEY).POST(Door.json(sale))), 403, "FORBIDDEN");
  }

  @Test
  void takesKeyAsBearerToo() {
    Door.Answer answer =
        door.send(
            door.anonymous(INVOICES)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + Door.TILL_KEY)
                .POST(Door.json(aSale().reference(fresh()).bytes())));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
  }

  @Test
  void refusesIssuerOfAnotherWithoutTellingItsFaults() {
    Door.Answer answer =
        door.post(aSale().issuer("800999888").with(json -> json.remove("lines")).bytes());

    assertRefused(answer, 403, "ISSUER_NOT_ALLOWED");
    assertThat(answer.errorCodes()).isEmpty();
  }

  @Test
  void refusesOtherContentTypesMethodsAndPaths() {
    assertRefused(typed("text/plain"), 415, "UNSUPPORTED_MEDIA_TYPE");
    assertRefused(typed("application/json; charset=iso-8859-1"), 415, "UNSUPPORTED_MEDIA_TYPE");
    assertRefused(
        door.send(
            door.request(INVOICES, Door.TILL_KEY)
                .header("Content-Encoding", "gzip")
                .POST(Door.json(aSale().bytes()))),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    assertRefused(
        door.send(door.request(INVOICES, Door.TILL_KEY).PUT(Door.json(aSale().bytes()))),
        405,
        "METHOD_NOT_ALLOWED");
    assertRefused(door.get("/api/v2/nothing"), 404, "NOT_FOUND");
    assertRefused(door.get(INVOICES + "/not-an-id"), 400, "BAD_REQUEST");
  }

  @Test
  void refusesTooLargeBodiesWithAndWithoutDeclaredLength() {
    byte[] large = new byte[MEBIBYTE + 1];
    Arrays.fill(large, (byte) ' ');

    assertRefused(door.post(large), 413, "CONTENT_TOO_LARGE");
    assertRefused(
        door.send(
            door.request(INVOICES, Door.TILL_KEY)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
        413,
        "CONTENT_TOO_LARGE");
  }

  @Test
  void takesInvoiceOfExactlyOneMebibyte() {
    byte[] sale = aSale().reference(fresh()).bytes();
    byte[] padded = Arrays.copyOf(sale, MEBIBYTE);
    Arrays.fill(padded, sale.length, MEBIBYTE, (byte) ' ');

    assertThat(door.post(padded).status()).isEqualTo(202);
  }

  @Test
  void countsWhatItAcceptsAndRefuses() {
    door.post(aSale().reference(fresh()).bytes());
    post("not json");

    String metrics =
        new String(
            door.send(door.anonymous("/actuator/prometheus").GET()).response().body(),
            StandardCharsets.UTF_8);
    assertThat(metrics)
        .contains("acuse_ingest_accepted_total{application=\"ingest-api\",door=\"http\"}")
        .contains("code=\"MALFORMED_JSON\"")
        .contains("acuse_ingest_kafka_send_seconds_bucket")
        .contains("acuse_ingest_inbox_lag_records");
  }

  @Test
  void refusesMalformedIdempotencyKey() {
    Door.Answer answer =
        door.send(
            door.request(INVOICES, Door.TILL_KEY)
                .header("Idempotency-Key", "a".repeat(256))
                .POST(Door.json(aSale().bytes())));

    assertRefused(answer, 400, "MALFORMED_IDEMPOTENCY_KEY");
  }

  @Test
  void answersEachInvoiceOfBatchByItself() {
    InvoiceFixture good = aSale().reference(fresh());
    String batch =
        "{\"invoices\": [%s, %s, {\"a\":1,\"a\":2}, 7, %s, \"%s\"]}"
            .formatted(
                good.json(),
                aSale().with(json -> json.remove("payments")).json(),
                aSale().issuer("800999888").json(),
                "x".repeat(MEBIBYTE + 1));

    Door.Answer answer = door.postBatch(batch.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(207);
    List<JsonNode> results = answer.body().path("results").valueStream().toList();
    assertThat(results)
        .extracting(result -> result.path("status").asInt())
        .containsExactly(202, 422, 400, 422, 403, 413);
    assertThat(results)
        .extracting(result -> result.path("problem").path("code").asString(""))
        .containsExactly(
            "",
            "INVALID_INVOICE",
            "MALFORMED_JSON",
            "INVALID_INVOICE",
            "ISSUER_NOT_ALLOWED",
            "CONTENT_TOO_LARGE");
    JsonNode receipt = results.getFirst().path("receipt");
    assertThat(results.getFirst().path("location")).isEqualTo(receipt.path("statusUrl"));
    assertThat(kafka.submission(receipt.path("submissionId").asString()).invoice())
        .isEqualTo(good.invoice());
  }

  @Test
  void takesLargestBatchWhole() {
    String batch =
        "{\"invoices\": ["
            + String.join(
                ",",
                IntStream.range(0, 500).mapToObj(_ -> aSale().reference(fresh()).json()).toList())
            + "]}";

    Door.Answer answer = door.postBatch(batch.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.body().path("results").valueStream())
        .hasSize(500)
        .allSatisfy(result -> assertThat(result.path("status").asInt()).isEqualTo(202));
  }

  @Test
  void refusesBatchesOfAnotherForm() {
    assertRefused(batch("[]"), 400, "BATCH_MALFORMED");
    assertRefused(batch("{\"invoices\": []}"), 400, "BATCH_MALFORMED");
    assertRefused(batch("{\"invoices\": [], \"more\": 1}"), 400, "BATCH_MALFORMED");
    assertRefused(batch("{\"invoices\": [" + "1,".repeat(500) + "1]}"), 400, "BATCH_MALFORMED");
    assertRefused(batch("{\"invoices\": [1, 2"), 400, "MALFORMED_JSON");
    assertRefused(door.postBatch(new byte[16 * MEBIBYTE + 1]), 413, "CONTENT_TOO_LARGE");
  }

  private Door.Answer batch(String text) {
    return door.postBatch(text.getBytes(StandardCharsets.UTF_8));
  }

  private Door.Answer post(String text) {
    return door.post(text.getBytes(StandardCharsets.UTF_8));
  }

  private Door.Answer typed(String contentType) {
    return door.send(
        door.request(INVOICES, Door.TILL_KEY)
            .setHeader("Content-Type", contentType)
            .POST(Door.json(aSale().bytes())));
  }

  private static void assertRefused(Door.Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body().path("title").asString()).isNotBlank();
    assertThat(answer.body().path("detail").asString()).isNotBlank();
  }

  private static String fresh() {
    return "V-" + UUID.randomUUID();
  }
}
