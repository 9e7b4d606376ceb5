package co.acuse.reliability.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.simulator.SimulatorServer;
import co.acuse.simulator.SimulatorSettings;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Against the tables that the services make, a broker, and the simulator. */
class CollectorIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String INVOICE = "6d7d5426-75b7-560c-808f-07bd8fee2271";
  private static final String SUBMISSION = "df5f491a-1451-426a-9ad7-82461622592e";
  private static final String EVENT = "bf0c73f2-3f40-4be5-8252-fee8af863cb4";

  @TempDir private static Path dir;

  private static SimulatorServer simulator;
  private static TestDatabase database;
  private static Evidence evidence;

  @BeforeAll
  static void leaveARun() throws Exception {
    simulator = SimulatorServer.start(SimulatorSettings.in(dir.resolve("simulator")));
    database = Platform.postgres().newDatabase();
    sell();
    fillTables();
    fillTopics();
    writeFiles();
    evidence = Collector.collect(dir);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  private static void sell() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      String login =
          "grant_type=password&client_id=simulator-client&client_secret=simulator-secret"
              + "&username=demo@simulator.local&password=simulator-password";
      String token = post(http, "/oauth/token", "", "application/x-www-form-urlencoded", login);
      String bearer = "Bearer " + JSON.readTree(token).path("access_token").asString();
      String bill =
          """
          {"reference_code":"VENTA-1","document":"01","operation_type":"10","send_email":false,
           "numbering_range_id":8,
           "customer":{"identification_document_code":"13","identification":"222222222222",
                       "names":"Consumidor Final","legal_organization_code":"2"},
           "items":[{"code_reference":"A","name":"Café","quantity":"1.00","price":"10000.00",
                     "unit_measure_code":"94","standard_code":"999",
                     "taxes":[{"code":"01","rate":"19.00"}]}],
           "payment_details":[{"payment_form":"1","payment_method_code":"10",
                               "amount":"11900.00"}]}
          """;
      post(http, "/v2/bills/validate", bearer, "application/json", bill);
    }
  }

  private static String post(HttpClient http, String path, String bearer, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(simulator.baseUri() + path))
            .header("Content-Type", type)
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (!bearer.isEmpty()) {
      request.header("Authorization", bearer);
    }
    return http.send(request.build(), BodyHandlers.ofString()).body();
  }

  private static void fillTables() throws SQLException {
    migrate("ledger", "db/submitter");
    migrate("audit", "db/audit");
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(
          """
          INSERT INTO ledger.document (invoice_id, issuer, document_type, reference, version,
            sequence, stage, turn, next_action_at, holds_lane, live, age, wait_phase, dealings,
            changed_at)
          VALUES ('%s', '900123456', 'INVOICE', 'VENTA-1', 1, 4, 'UNKNOWN', 'TIMED',
            '2026-03-16T18:00:00Z', true, true, 1, 'UNKNOWN', '{}', now())
          """
              .formatted(INVOICE));
      sql.execute(
          """
          INSERT INTO ledger.submission (submission_id, invoice_id, issuer, document_type,
            reference, topic_partition, topic_offset, origin, accepted_at, content_hash, state,
            attempts, ending, ended_at)
          VALUES ('%s', '%s', '900123456', 'INVOICE', 'VENTA-1', 0, 0, 'HTTP', now(), 'abc',
            'ENDED', 2, '{"status": "FAILED", "cause": "CONFLICT", "repeat": true}', now())
          """
              .formatted(SUBMISSION, INVOICE));
      sql.execute(
          """
          INSERT INTO ledger.attempt (invoice_id, started_at, kind, submission_id, attempt,
            deadline, epoch, holder, sent)
          VALUES ('%s', '2026-03-16T17:00:02Z', 'POST', '%s', 1, '2026-03-16T17:00:32Z', 7,
            'worker-1', false)
          """
              .formatted(INVOICE, SUBMISSION));
      sql.execute(
          """
          INSERT INTO ledger.outbox (issuer, event_id, record_key, headers, value)
          VALUES ('900123456', '%s', '900123456', '{}', '')
          """
              .formatted(EVENT));
      sql.execute(
          """
          INSERT INTO ledger.account_suspension (issuer, cause, reason, since)
          VALUES ('900123456', 'CREDENTIALS', 'no', now())
          """);
      sql.execute(
          """
          INSERT INTO audit.invoice_log (status, created_at, event_id, invoice_id, submission_id,
            type, sequence, error_codes, occurred_at, detail, topic, partition, record_offset,
            value_sha256, chain_id, position, previous_hash, hash)
          VALUES ('SUCCESS', now(), '%s', '%s', '%s', 'InvoiceIssued', 4, '{}',
            '2026-03-16T17:00:04Z', '{}', 'acuse.lifecycle', 0, 0, '', '%2$s', 1, '', '')
          """
              .formatted(EVENT, INVOICE, SUBMISSION));
      sql.execute(
          """
          INSERT INTO audit.submission (invoice_id, submission_id, refused, last_sequence,
            last_event_id, last_event_at, status, retryable, repeat, number, document)
          VALUES ('%s', '%s', false, 4, '%s', now(), 'SUCCESS', false, false, 'SETP1',
            '{"total": "11900.00"}')
          """
              .formatted(INVOICE, SUBMISSION, EVENT));
      sql.execute(
          """
          INSERT INTO audit.invoice (invoice_id, issuer, document_type, reference_code, status)
          VALUES ('%s', '900123456', 'INVOICE', 'VENTA-1', 'SUCCESS')
          """
              .formatted(INVOICE));
    }
  }

  private static void migrate(String schema, String location) {
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.user(), database.password())
        .schemas(schema)
        .locations("classpath:" + location)
        .load()
        .migrate();
  }

  private static void fillTopics() {
    Platform.kafka().createTopic("collected.submissions", 3);
    Platform.kafka().createTopic("collected.lifecycle", 3);
    Platform.kafka().createTopic("collected.inbox", 1);
    Platform.kafka().createTopic("collected.inbox.dlt", 1);
    Map<String, Object> settings =
        Map.of("bootstrap.servers", Platform.kafka().bootstrapServers(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      send(
          producer,
          "collected.submissions",
          """
          {"submissionId":"%s","invoiceId":"%s","origin":"HTTP",
           "acceptedAt":"2026-03-16T17:00:00Z","contentHash":"abc",
           "invoice":{"issuer":"900123456","documentType":"INVOICE","referenceCode":"VENTA-1",
                      "lines":[{"unitPrice":"10000.00"}]},
           "totals":{"payable":"11900.00"}}
          """
              .formatted(SUBMISSION, INVOICE));
      send(producer, "collected.submissions", "no JSON");
      send(
          producer,
          "collected.lifecycle",
          """
          {"type":"InvoiceIssued",
           "header":{"eventId":"%s","invoiceId":"%s","submissionId":"%s","issuer":"900123456",
                     "documentType":"INVOICE","referenceCode":"VENTA-1","sequence":4,
                     "occurredAt":"2026-03-16T17:00:04Z","provider":"FACTUS"},
           "attempts":2,
           "document":{"number":"SETP1","uniqueCode":"0123","total":"11900.00"},
           "notices":[{"code":"FAJ43b","text":"Nombre"}],"repeat":true}
          """
              .formatted(EVENT, INVOICE, SUBMISSION));
      send(
          producer,
          "collected.lifecycle",
          """
          {"type":"SubmissionRefused","eventId":"%s","occurredAt":"2026-03-16T17:00:00Z",
           "submissionId":"%s","issuer":"900123456","documentType":"INVOICE",
           "reference":"VENTA-1","invoiceId":"%s","topic":"collected.inbox","partition":0,
           "offset":3,"faults":[{"path":"$","code":"REQUIRED","message":"Falta"}]}
          """
              .formatted(UUID.randomUUID(), SUBMISSION, INVOICE));
      send(producer, "collected.inbox.dlt", "{");
    }
  }

  private static void send(KafkaProducer<byte[], byte[]> producer, String topic, String value) {
    var unused =
        producer.send(
            new ProducerRecord<>(
                topic,
                "900123456".getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8)));
    assertThat(unused).isNotNull();
  }

  private static void writeFiles() throws IOException {
    Files.writeString(dir.resolve("password"), database.password() + "\n");
    Files.writeString(
        dir.resolve("run.json"),
        JSON.writeValueAsString(
            Map.of(
                "seed", 7,
                "accounts", Map.of("demo", "900123456"),
                "requestsPerWindow", Map.of("demo", 80),
                "simulators", new String[] {simulator.adminUri().toString()},
                "jdbcUrl", database.jdbcUrl(),
                "user", database.user(),
                "passwordFile", "password",
                "bootstrapServers", Platform.kafka().bootstrapServers(),
                "topics",
                    Map.of(
                        "submissions", "collected.submissions",
                        "lifecycle", "collected.lifecycle"),
                "lagSeconds", 3)));
    Files.writeString(
        dir.resolve("faults.jsonl"),
        """
        {"at":"2026-03-16T17:00:01Z","kind":"CUT","target":"worker-1>postgres","phase":"BEGIN"}
        {"at":"2026-03-16T17:00:02Z","kind":"CUT","target":"worker-1>postgres","phase":"END"}
        {"at":"2026-03-
        """);
    Files.writeString(
        dir.resolve("deaths.jsonl"),
        """
        {"at":"2026-03-16T17:00:01Z","process":"worker-1","kind":"CRASHPOINT","step":"S"}
        """);
    Files.createDirectories(dir.resolve("told"));
    Files.writeString(
        dir.resolve("told/tills.jsonl"),
        """
        {"at":"2026-03-16T17:00:00Z","post":"%s","channel":"INBOX","issuer":"900123456",\
        "documentType":"INVOICE","reference":"VENTA-1","bodySha256":"ab","body":{}}
        {"at":"2026-03-16T17:00:01Z","post":"%1$s","answer":"YES","topic":"collected.inbox",\
        "partition":0,"offset":3}
        """
            .formatted(UUID.randomUUID()));
  }

  @Test
  void readsWhatTheProviderRemembers() {
    assertThat(evidence.provider().documents())
        .singleElement()
        .satisfies(document -> {
          assertThat(document.reference()).isEqualTo("VENTA-1");
          assertThat(document.isIssued()).isTrue();
          assertThat(document.total()).isEqualTo("11900.00");
          assertThat(document.request()).contains("Café");
        });
    assertThat(evidence.provider().requests())
        .extracting(ProviderRequest::kind)
        .containsExactly("LOGIN", "VALIDATE");
    assertThat(evidence.provider().requests().getLast().submitting()).isTrue();
    assertThat(evidence.provider().requests().getLast().document()).isEqualTo(1);
  }

  @Test
  void readsTheTopicsToTheirEndAndPassesOverWhatIsNoMessage() {
    assertThat(evidence.submissions())
        .singleElement()
        .satisfies(record -> {
          assertThat(record.submissionId()).hasToString(SUBMISSION);
          assertThat(record.sale()).isEqualTo(new Sale("900123456", "INVOICE", "VENTA-1"));
          assertThat(record.invoice()).contains("\"unitPrice\":\"10000.00\"");
        });
    assertThat(evidence.lifecycle()).hasSize(2);
    assertThat(evidence.lifecycle().getFirst().sequence()).isEqualTo(4);
    assertThat(evidence.lifecycle().getFirst().number()).isEqualTo("SETP1");
    assertThat(evidence.lifecycle().getFirst().repeat()).isTrue();
    assertThat(evidence.lifecycle().getLast().code()).isEqualTo("REQUIRED");
    assertThat(evidence.deadLetters())
        .extracting(DeadLetter::topic)
        .contains("collected.inbox.dlt");
    assertThat(evidence.collected().topicIds()).containsOnlyKeys("collected.inbox");
  }

  @Test
  void readsTheTables() {
    assertThat(evidence.audit().log()).extracting(LogRow::sequence).containsExactly(4L);
    assertThat(evidence.audit().submissions())
        .extracting(SubmissionStatus::total)
        .containsExactly("11900.00");
    assertThat(evidence.audit().invoices()).extracting(InvoiceStatus::status).hasSize(1);
    assertThat(evidence.ledger().documents())
        .extracting(LedgerDocument::waitPhase)
        .containsExactly("UNKNOWN");
    assertThat(evidence.ledger().submissions())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.cause()).isEqualTo("CONFLICT");
          assertThat(row.repeat()).isTrue();
          assertThat(row.attempts()).isEqualTo(2);
        });
    assertThat(evidence.ledger().attempts()).extracting(Attempt::sent).containsExactly(false);
    assertThat(evidence.ledger().outbox()).extracting(OutboxRow::publishedAt).containsOnlyNulls();
    assertThat(evidence.ledger().suspensions()).hasSize(1);
  }

  @Test
  void readsWhatWasWrittenDownMeanwhile() {
    assertThat(evidence.posts()).singleElement().extracting(Post::offset).isEqualTo(3L);
    assertThat(evidence.faults()).extracting(FaultRecord::phase).containsExactly("BEGIN", "END");
    assertThat(evidence.deaths()).extracting(DeathRecord::step).containsExactly("S");
  }

  @Test
  void readsTheSameAgainWithoutAnybodyRunning() {
    assertThat(Collector.read(dir)).isEqualTo(evidence);
  }
}
