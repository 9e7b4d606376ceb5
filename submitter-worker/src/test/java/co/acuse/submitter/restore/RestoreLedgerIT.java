package co.acuse.submitter.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.Topics;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.platform.EmbeddedKafka;
import co.acuse.platform.JavaProcess;
import co.acuse.submitter.SubmitterWorker;
import co.acuse.submitter.command.CommandRun;
import co.acuse.submitter.command.ExitStatus;
import co.acuse.submitter.gateway.factus.SimulatedFactus;
import co.acuse.testplatform.TopicReader;
import co.acuse.testplatform.WithPlatform;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The ledger is lost under a worker in full work, and comes back from an older copy. */
@WithPlatform
class RestoreLedgerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(150);

  @TempDir Path directory;
  private EmbeddedKafka kafka;
  private KafkaProducer<byte[], byte[]> door;
  private SimulatedFactus factus;
  private final List<IssuerNit> issuers = new ArrayList<>();
  private final List<Sold> sold = new ArrayList<>();
  private int opened;

  /** What a till was told 202 for, and how it must end. */
  private record Sold(SubmissionRequested submission, boolean issued) {
    IssuerNit issuer() {
      return submission.invoice().issuer();
    }

    String reference() {
      return submission.invoice().referenceCode().value();
    }

    SubmissionId id() {
      return submission.submissionId();
    }
  }

  @BeforeEach
  void start() {
    kafka = EmbeddedKafka.start(directory.resolve("kafka"));
    factus = SimulatedFactus.start(directory.resolve("factus"));
    for (int i = 0; i < 9; i++) {
      issuers.add(factus.newIssuer(Map.of("rateWindowSeconds", 5)));
    }
    door =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @AfterEach
  void stop() {
    door.close();
    factus.close();
    kafka.close();
  }

  @Test
  void nothingIsIssuedTwiceAndNothingIsLost() throws Exception {
    LedgerCopy lost = LedgerCopy.empty();
    ConfigurableApplicationContext worker = worker(lost);
    LedgerCopy copy;
    try {
      sellBeforeTheCopy(lost);
      copy = lost.copied();
      sellAfterTheCopy(lost);
      sellWithoutAWordToAnybody(lost);
      sellUntilTheDisaster();
      assertThat(restore(copy)).as("while a worker is alive").isEqualTo(ExitStatus.NOT_DONE);
      lost.cutOff();
    } finally {
      worker.close();
    }
    sell(8, "never-seen", "a", true);

    dieInTheMiddleOfRestoring(copy);
    assertThatThrownBy(() -> worker(copy).close()).hasStackTraceContaining("--restore-ledger");
    assertThat(restore(copy)).isEqualTo(ExitStatus.ALL_WELL);
    List<String> restored = ledgerOf(copy);
    assertThat(restore(copy)).as("once more").isEqualTo(ExitStatus.ALL_WELL);
    assertThat(ledgerOf(copy)).as("after once more").isEqualTo(restored);

    try (var again = worker(copy)) {
      assertThat(again.isRunning()).isTrue();
      await().atMost(PATIENCE).until(() -> unfinished(copy) == 0 && unpublished(copy) == 0);
    }
    verifyEvents();
    verifyDocuments(copy);
    assertThat(copy.rows("SELECT min(epoch) > 1700000000000 FROM ledger.account_lease"))
        .containsExactly("t");
  }

  /** Issued, rejected, pending, and one whose answer is lost when the copy is made. */
  private void sellBeforeTheCopy(LedgerCopy ledger) {
    sell(0, "before", "a", true);
    sell(1, "SIM-REJECT-FAK24-before", "a", false);
    await().atMost(PATIENCE).until(() -> unfinished(ledger) == 0 && count(ledger) == 2);
    sell(2, "SIM-PENDING-6-before", "a", true);
    sell(3, "SIM-STORE-RESET-before", "a", true);
    sell(4, "SIM-STORE-HANG-3-before", "a", true);
    await().atMost(PATIENCE).until(() -> seen(2) && seen(3) && seen(4));
  }

  /** All of this is told before the disaster. */
  private void sellAfterTheCopy(LedgerCopy ledger) {
    sell(0, "before", "a", true);
    sell(0, "after", "a", true);
    sell(1, "SIM-REJECT-FAK24-before", "corrected", true);
    sell(5, "new-issuer", "a", true);
    await().atMost(PATIENCE).until(() -> count(ledger) == 9 && unfinished(ledger) == 0);
    await().atMost(PATIENCE).until(() -> unpublished(ledger) == 0);
  }

  /** The ledger knows of all this when it is lost, and Kafka does not. */
  private void sellWithoutAWordToAnybody(LedgerCopy ledger) throws SQLException {
    ledger.execute(
        """
        CREATE FUNCTION ledger.hush() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN NEW.published_at := now(); RETURN NEW; END $$;
        CREATE TRIGGER hush BEFORE INSERT ON ledger.outbox
          FOR EACH ROW EXECUTE FUNCTION ledger.hush();
        """);
    sell(0, "untold", "a", true);
    sell(5, "SIM-REJECT-FAK24-untold", "a", false);
    sell(6, "untold-of-new-issuer", "a", true);
    await().atMost(PATIENCE).until(() -> count(ledger) == 12 && unfinished(ledger) == 0);
    sell(5, "SIM-REJECT-FAK24-untold", "corrected", true);
    sell(6, "untold-of-new-issuer", "another", false);
    await().atMost(PATIENCE).until(() -> count(ledger) == 14 && unfinished(ledger) == 0);
  }

  /** In flight, and waiting behind what is in flight. */
  private void sellUntilTheDisaster() {
    sell(7, "SIM-STORE-HANG-4-last", "a", true);
    sell(7, "waits", "a", true);
    await().atMost(PATIENCE).until(() -> seen(7));
  }

  private void dieInTheMiddleOfRestoring(LedgerCopy copy) {
    try (JavaProcess process =
        JavaProcess.of(SubmitterWorker.class.getName())
            .arguments(arguments(copy, "--restore-ledger"))
            .start(directory.resolve("killed.log"))) {
      process.awaitLine("Ningún trabajador está vivo.");
      process.kill();
    }
  }

  private void verifyEvents() {
    Map<UUID, InvoiceEvent> once = new LinkedHashMap<>();
    events().forEach(event -> once.putIfAbsent(event.eventId(), event));
    Map<Object, Long> sequences = new HashMap<>();
    Map<SubmissionId, InvoiceEvent> ends = new HashMap<>();
    for (InvoiceEvent event : once.values()) {
      long next = sequences.merge(event.header().invoiceId(), 1L, Long::sum);
      assertThat(event.header().sequence()).as("%s", event).isEqualTo(next);
      if (event.isTerminal()) {
        assertThat(ends.put(event.header().submissionId(), event)).as("%s", event).isNull();
      }
    }
    for (Sold sale : sold) {
      assertThat(ends).as(sale.reference()).containsKey(sale.id());
      assertThat(ends.get(sale.id()) instanceof InvoiceEvent.InvoiceIssued)
          .as("%s", ends.get(sale.id()))
          .isEqualTo(sale.issued());
    }
    // One that failed untold meets the document of its correction, which was issued untold.
    assertThat(ends.values())
        .filteredOn(InvoiceEvent.SubmissionFailed.class::isInstance)
        .extracting(end -> ((InvoiceEvent.SubmissionFailed) end).cause())
        .containsExactlyInAnyOrder(
            FailureCause.REJECTED_BY_AUTHORITY, FailureCause.CONFLICT, FailureCause.CONFLICT);
  }

  private void verifyDocuments(LedgerCopy ledger) throws SQLException {
    for (Sold sale : sold) {
      List<JsonNode> held =
          factus.documents(sale.issuer(), sale.reference()).stream()
              .filter(document -> document.path("state").asString().equals("VALIDATED"))
              .toList();
      assertThat(held).as(sale.reference()).hasSize(1);
      assertThat(
              ledger.rows(
                  "SELECT number FROM ledger.document WHERE invoice_id = '%s'"
                      .formatted(sale.submission().invoiceId())))
          .as(sale.reference())
          .containsExactly(held.getFirst().path("number").asString());
    }
  }

  private void sell(int issuer, String reference, String observation, boolean issued) {
    SubmissionRequested submission =
        InvoiceFixture.aSale()
            .issuer(issuers.get(issuer).value())
            .reference(reference)
            .with(json -> json.put("observation", observation))
            .submission(new SubmissionId(UUID.randomUUID()));
    accept(submission);
    sold.add(new Sold(submission, issued));
  }

  private void accept(SubmissionRequested submission) {
    try {
      door.send(KafkaRecords.toSend(Topics.SUBMISSIONS, Wire.encode(submission, "/test", null)))
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether the provider has got a request to issue something of the issuer. */
  private boolean seen(int issuer) {
    return !factus.requests(issuers.get(issuer), "VALIDATE").isEmpty();
  }

  private static long count(LedgerCopy ledger) throws SQLException {
    return number(ledger, "SELECT count(*) FROM ledger.submission");
  }

  private static long unfinished(LedgerCopy ledger) throws SQLException {
    return number(ledger, "SELECT count(*) FROM ledger.submission WHERE ended_at IS NULL");
  }

  private static long unpublished(LedgerCopy ledger) throws SQLException {
    return number(ledger, "SELECT count(*) FROM ledger.outbox WHERE published_at IS NULL");
  }

  private static long number(LedgerCopy ledger, String sql) throws SQLException {
    return Long.parseLong(ledger.rows(sql).getFirst());
  }

  /** What a restore leaves, without the moments at which it did so. */
  private static List<String> ledgerOf(LedgerCopy ledger) throws SQLException {
    return Stream.of(
            """
            SELECT invoice_id, sequence, stage, turn, holds_lane, number, unique_code, awaits,
                   issue, dealings - 'request'
              FROM ledger.document ORDER BY invoice_id
            """,
            """
            SELECT submission_id, position, state, attempts, frozen_sha256, ending
              FROM ledger.submission ORDER BY position
            """,
            "SELECT event_id, published_at IS NULL FROM ledger.outbox ORDER BY id",
            "SELECT number, invoice_id FROM ledger.issued_number ORDER BY number")
        .flatMap(sql -> {
          try {
            return ledger.rows(sql).stream();
          } catch (SQLException e) {
            throw new AssertionError(e);
          }
        })
        .toList();
  }

  private Stream<InvoiceEvent> events() {
    return new TopicReader(kafka.bootstrapServers())
        .read(Topics.LIFECYCLE).stream().flatMap(RestoreLedgerIT::invoiceEvent);
  }

  private static Stream<InvoiceEvent> invoiceEvent(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    record
        .headers()
        .forEach(header ->
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return Wire.decodeLifecycle(record.value(), headers)
            instanceof Decoded.Understood<?>(InvoiceEvent event)
        ? Stream.of(event)
        : Stream.empty();
  }

  private ConfigurableApplicationContext worker(LedgerCopy ledger) {
    return SubmitterWorker.application()
        .run(arguments(ledger, "--acuse.submitter.instance=worker-" + ++opened));
  }

  private ExitStatus restore(LedgerCopy ledger) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    ExitStatus status =
        new CommandRun(SubmitterWorker.class, SubmitterWorker.CONFIG_NAME, print, print)
            .run(arguments(ledger, "--restore-ledger"));
    assertThat(out.toString(StandardCharsets.UTF_8)).as("%s", status).isNotEmpty();
    return status;
  }

  private String[] arguments(LedgerCopy ledger, String first) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                first,
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--spring.datasource.url=" + ledger.database().jdbcUrl(),
                "--spring.datasource.username=" + ledger.database().user(),
                "--spring.datasource.password=" + ledger.database().password(),
                // A worker whose ledger is gone stops only once it has given up asking for it.
                "--spring.datasource.hikari.connection-timeout=2000",
                "--acuse.submitter.timing.request=5s",
                "--acuse.submitter.timing.lag=3s",
                "--acuse.submitter.timing.pending=2s",
                "--acuse.submitter.timing.blocked=2s",
                "--acuse.submitter.lanes.lease=10s",
                "--acuse.submitter.lanes.renewal=2s",
                "--acuse.submitter.lanes.stopping=1s",
                "--acuse.factus.rate-window=5s",
                "--acuse.factus.breaker.window=1000",
                "--acuse.factus.breaker.minimum-calls=1000"));
    issuers.forEach(nit -> settings(nit).forEach(arguments::add));
    return arguments.toArray(String[]::new);
  }

  private Stream<String> settings(IssuerNit nit) {
    return Stream.of(
            "provider=factus",
            "environment=simulator",
            "factus.base-uri=" + factus.baseUri(),
            "factus.client-id=client-" + nit,
            "factus.client-secret=secret",
            "factus.username=" + nit + "@example.com",
            "factus.password=password")
        .map(setting -> "--acuse.issuers." + nit + "[0]." + setting);
  }
}
