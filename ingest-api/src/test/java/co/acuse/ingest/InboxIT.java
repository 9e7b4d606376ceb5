package co.acuse.ingest;

import static co.acuse.contracts.InvoiceFixture.aSale;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.Topics;
import co.acuse.contracts.lifecycle.DoorEvent.Fault;
import co.acuse.contracts.lifecycle.DoorEvent.SubmissionRefused;
import co.acuse.contracts.submission.Origin;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.edge.kafka.DeadLetters;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PlatformTest
@IngestTest
class InboxIT {

  private static final String INBOX = Topics.INBOX_PREFIX + "caja1";

  private OnKafka kafka;

  @BeforeEach
  void makeInbox() throws Exception {
    kafka = new OnKafka(Platform.kafka().reader());
    makeTopic(INBOX);
  }

  @Test
  void copiesInvoiceOfKnownTill() throws Exception {
    InvoiceFixture sale = aSale().reference(fresh());

    Instant arrived = write(INBOX, sale.bytes());

    SubmissionRequested submitted =
        kafka.awaitSubmission(found -> found.invoice().equals(sale.invoice()));
    assertThat(submitted.origin()).isEqualTo(Origin.INBOX);
    assertThat(submitted.submissionId().value().version()).isEqualTo(5);
    // Read again later, the record must be told in equal words.
    assertThat(submitted.acceptedAt()).isEqualTo(arrived);
  }

  @Test
  void tellsRefusalWithReferenceAndEveryFault() throws Exception {
    String reference = fresh();

    Instant arrived =
        write(INBOX, aSale().reference(reference).with(json -> json.remove("payments")).bytes());

    SubmissionRefused refused = kafka.awaitRefusal(found -> reference.equals(found.reference()));
    assertThat(refused.topic()).isEqualTo(INBOX);
    assertThat(refused.occurredAt()).isEqualTo(arrived);
    assertThat(refused.issuer()).isEqualTo(InvoiceFixture.ISSUER);
    assertThat(refused.invoiceId()).isNotNull();
    assertThat(refused.faults()).extracting(Fault::code).contains("REQUIRED");
  }

  @Test
  void refusesIssuerThatTillMayNotUse() throws Exception {
    String reference = fresh();

    write(INBOX, aSale().issuer("800999888").reference(reference).bytes());

    assertThat(kafka.awaitRefusal(found -> reference.equals(found.reference())).faults())
        .extracting(Fault::code)
        .containsExactly("ISSUER_NOT_ALLOWED");
  }

  @Test
  void refusesTillNobodyConfiguredOnTopicMadeWhileRunning() throws Exception {
    String stranger = Topics.INBOX_PREFIX + "stranger-" + UUID.randomUUID();
    String reference = fresh();
    makeTopic(stranger);

    write(stranger, aSale().reference(reference).bytes());

    assertThat(kafka.awaitRefusal(found -> reference.equals(found.reference())).topic())
        .isEqualTo(stranger);
  }

  @Test
  void judgesASaleByItsArrivalWhateverTheClockOfItsTillSays() throws Exception {
    InvoiceFixture sale =
        aSale()
            .reference(fresh())
            .with(json -> json.put("issuedAt", OffsetDateTime.now(ZoneOffset.UTC).toString()));

    write(INBOX, Instant.parse("2019-01-01T00:00:00Z").toEpochMilli(), sale.bytes());

    kafka.awaitSubmission(found ->
        found
            .invoice()
            .referenceCode()
            .value()
            .equals(sale.tree().get("referenceCode").stringValue()));
  }

  @Test
  void isNotStoppedByPoison() throws Exception {
    String marker = fresh();
    byte[] undecodable = ("{not json " + marker).getBytes(StandardCharsets.UTF_8);
    byte[] oversized =
        ("[\"" + "x".repeat(1024 * 1024) + marker + "\"]").getBytes(StandardCharsets.UTF_8);
    InvoiceFixture sale = aSale().reference(fresh());

    write(INBOX, undecodable);
    write(INBOX, null);
    write(INBOX, oversized);
    write(INBOX, "7".getBytes(StandardCharsets.UTF_8));
    write(INBOX, sale.bytes());

    kafka.awaitSubmission(found -> found.invoice().equals(sale.invoice()));
    var letters =
        Platform.kafka()
            .reader()
            .readUntil(
                Topics.deadLetters(INBOX),
                found -> found.stream().anyMatch(letter -> holds(letter, marker + "\"]")));
    assertThat(letters).anyMatch(letter -> letter.value() == null);
    assertThat(letters)
        .filteredOn(letter -> holds(letter, "{not json " + marker))
        .first()
        .satisfies(letter -> {
          assertThat(letter.value()).isEqualTo(undecodable);
          Map<String, String> headers = KafkaRecords.headers(letter);
          assertThat(headers.get(DeadLetters.REASON)).startsWith("not JSON");
          assertThat(headers.get(DeadLetters.TOPIC)).isEqualTo(INBOX);
          long offset = Long.parseLong(headers.getOrDefault(DeadLetters.OFFSET, "-1"));
          assertThat(
                  kafka
                      .awaitRefusal(
                          found -> found.topic().equals(INBOX) && found.offset() == offset)
                      .faults())
              .extracting(Fault::code)
              .containsExactly("MALFORMED_JSON");
        });
  }

  private static boolean holds(ConsumerRecord<String, byte[]> letter, String text) {
    return letter.value() != null
        && new String(letter.value(), StandardCharsets.UTF_8).contains(text);
  }

  private static void makeTopic(String name) throws Exception {
    try (Admin admin = Admin.create(bootstrap())) {
      if (!admin.listTopics().names().get().contains(name)) {
        admin
            .createTopics(
                java.util.List.of(
                    new NewTopic(name, 1, (short) 1)
                        .configs(Map.of("max.message.bytes", "8388608"))))
            .all()
            .get();
      }
    }
  }

  private static Instant write(String topic, byte @Nullable [] value) throws Exception {
    return write(topic, null, value);
  }

  @SuppressWarnings("NullAway") // Kafka's records take a null value and no time of their own
  private static Instant write(String topic, @Nullable Long time, byte @Nullable [] value)
      throws Exception {
    Map<String, Object> config = bootstrap();
    config.put("max.request.size", 8 * 1024 * 1024);
    try (KafkaProducer<byte[], byte[]> till =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, null, time, null, value);
      return Instant.ofEpochMilli(till.send(record).get().timestamp());
    }
  }

  private static Map<String, Object> bootstrap() {
    Map<String, Object> config = new java.util.HashMap<>();
    config.put("bootstrap.servers", Platform.kafka().bootstrapServers());
    return config;
  }

  private static String fresh() {
    return "K-" + UUID.randomUUID();
  }
}
