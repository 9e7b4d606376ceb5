package co.acuse.audit.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.audit.AuditIT;
import co.acuse.audit.Publisher;
import co.acuse.audit.Till;
import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.LifecycleFixture;
import co.acuse.contracts.Topics;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.CloudEventHeaders;
import co.acuse.contracts.wire.Wire;
import co.acuse.contracts.wire.WireRecord;
import co.acuse.edge.kafka.DeadLetters;
import co.acuse.testplatform.Platform;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What cannot be recorded is found with its reason among the dead letters; the rest goes in. */
@AuditIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLetterIT {

  private static final String ISSUER = "901000011";

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  private final Publisher publisher = new Publisher();

  @AfterAll
  void close() {
    publisher.close();
  }

  @Test
  void goesOnBehindRecordsThatNobodyCanRead() {
    SubmissionRequested sale = sale("VENENO-1");
    WireRecord good = Wire.encode(sale, "/test", null);
    sendSubmission(good, "not JSON".getBytes(UTF_8), Map.of("mark", "undecodable-1"));
    sendSubmission(good, null, Map.of("mark", "null-1"));
    sendSubmission(good, new byte[9 * 1024 * 1024], Map.of("mark", "oversized-1"));
    sendSubmission(
        good,
        good.value(),
        Map.of("mark", "version-1", CloudEventHeaders.TYPE, "co.acuse.submission-requested.v99"));
    publisher.submission(sale);

    till().await("/api/v1/invoices/" + sale.invoiceId(), _ -> true);

    assertThat(reason(Topics.SUBMISSIONS, "undecodable-1")).contains("not a SubmissionRequested");
    assertThat(reason(Topics.SUBMISSIONS, "null-1")).contains("no value");
    assertThat(reason(Topics.SUBMISSIONS, "oversized-1")).contains("8 MiB");
    assertThat(reason(Topics.SUBMISSIONS, "version-1")).contains("version 99");
  }

  @Test
  void setsAsideTheOneRowThatTheDatabaseRefuses() {
    SubmissionRequested sale = sale("RECHAZADA-1");
    LifecycleFixture life = LifecycleFixture.of(sale);
    publisher.submission(sale);
    publisher.event(life.activated());
    WireRecord refused = Wire.encode(life.waiting(Phase.UNKNOWN, 1), "/test");
    String tooLarge = new String(refused.value(), UTF_8).replace("\"Conflict\"", "1e200000");
    sendEvent(refused, tooLarge.getBytes(UTF_8), Map.of("mark", "numeric-1"));
    publisher.event(life.issued("SETP-RECHAZADA"));

    JsonNode invoice =
        till()
            .await(
                "/api/v1/invoices/" + sale.invoiceId(),
                json -> json.get("status").asString().equals("SUCCESS"));

    assertThat(reason(Topics.LIFECYCLE, "numeric-1")).contains("SQLSTATE 22003");
    assertThat(invoice.get("timeline")).hasSize(3);
  }

  @Test
  void keepsWhatJsonbCannotHold() {
    SubmissionRequested sale = sale("NULO-1");
    publisher.submission(sale);
    InvoiceEvent alert = LifecycleFixture.of(sale).alertRaised("NUL_INSIDE");
    WireRecord record = Wire.encode(alert, "/test");
    byte[] value =
        new String(record.value(), UTF_8)
            .replace("Revise el documento", "antes\\u0000despues\\ud800")
            .getBytes(UTF_8);
    sendEvent(record, value, Map.of());

    JsonNode invoice =
        till()
            .await(
                "/api/v1/invoices/" + sale.invoiceId(), json -> json.get("timeline").size() == 2);

    assertThat(invoice.at("/timeline/1/detail/alert/text").asString())
        .isEqualTo("antes\ufffddespues\ufffd");
    assertThat(
            database
                .sql("SELECT received FROM audit.invoice_log WHERE event_id = :id")
                .param("id", alert.eventId())
                .query(byte[].class)
                .single())
        .isEqualTo(value);
    assertThat(
            till()
                .json("/api/v1/audit/verify?invoice=" + sale.invoiceId())
                .get("intact")
                .asBoolean())
        .isTrue();
  }

  @Test
  void setsAsideAKnownIdWithAnotherInvoice() {
    UUID id = UUID.randomUUID();
    SubmissionRequested first =
        InvoiceFixture.aSale().issuer(ISSUER).reference("MISMO-1").submission(new SubmissionId(id));
    SubmissionRequested second =
        InvoiceFixture.aSale().issuer(ISSUER).reference("MISMO-2").submission(new SubmissionId(id));
    publisher.submission(first);
    till().await("/api/v1/invoices/" + first.invoiceId(), _ -> true);

    sendSubmission(
        Wire.encode(second, "/test", null),
        Wire.encode(second, "/test", null).value(),
        Map.of("mark", "same-id-1"));

    assertThat(reason(Topics.SUBMISSIONS, "same-id-1")).contains("its id is known");
    assertThat(till().status("/api/v1/invoices/" + second.invoiceId())).isEqualTo(404);
    assertThat(till().status("/api/v1/audit/verify?invoice=" + second.invoiceId())).isEqualTo(404);
    assertThat(till().json("/api/v1/audit/verify?limit=200").get("intact").asBoolean()).isTrue();
  }

  private static SubmissionRequested sale(String reference) {
    return InvoiceFixture.aSale().issuer(ISSUER).reference(reference).submission();
  }

  private Till till() {
    return new Till(port, AuditIT.ALL);
  }

  private void sendSubmission(
      WireRecord wire, byte @Nullable [] value, Map<String, String> headers) {
    send(Topics.SUBMISSIONS, wire, value, headers);
  }

  private void sendEvent(WireRecord wire, byte @Nullable [] value, Map<String, String> headers) {
    send(Topics.LIFECYCLE, wire, value, headers);
  }

  private void send(
      String topic, WireRecord wire, byte @Nullable [] value, Map<String, String> changed) {
    Map<String, String> headers = new HashMap<>(wire.headers());
    headers.putAll(changed);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, wire.key().getBytes(UTF_8), value);
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    publisher.send(record);
  }

  /** Why the record with a mark is among the dead letters of its topic. */
  private static String reason(String topic, String mark) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions() // the topic is made with its first record
        .until(
            () ->
                Platform.kafka().reader().read(Topics.deadLetters(topic)).stream()
                    .filter(record -> header(record, "mark").equals(mark))
                    .map(record -> header(record, DeadLetters.REASON))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
