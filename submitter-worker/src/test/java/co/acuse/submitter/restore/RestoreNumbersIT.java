package co.acuse.submitter.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.Topics;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.submission.CanonicalForm;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Wire;
import co.acuse.dian.signature.TestKeys;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.platform.EmbeddedKafka;
import co.acuse.submitter.RememberingDian;
import co.acuse.submitter.SubmitterWorker;
import co.acuse.submitter.command.CommandRun;
import co.acuse.submitter.command.ExitStatus;
import co.acuse.testplatform.WithPlatform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** A ledger that gave numbers is lost, and comes back from an older copy. */
@WithPlatform
class RestoreNumbersIT {

  private static final String ISSUER = "901900200";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path directory;
  private Path issuers;
  private EmbeddedKafka kafka;
  private KafkaProducer<byte[], byte[]> door;
  private RememberingDian dian;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void start() throws IOException {
    kafka = EmbeddedKafka.start(directory.resolve("kafka"));
    dian = new RememberingDian();
    Path keyFile = Files.write(directory.resolve("key.p12"), TestKeys.pkcs12(ISSUER));
    issuers = Files.writeString(directory.resolve("issuers.yaml"), dian.settings(ISSUER, keyFile));
    door =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @AfterEach
  void stop() {
    door.close();
    dian.close();
    kafka.close();
  }

  @Test
  void everySaleKeepsTheNumberThatItWasSentUnder() throws Exception {
    LedgerCopy lost = LedgerCopy.empty();
    LedgerCopy copy;
    try (var worker = worker(lost)) {
      assertThat(worker.isRunning()).isTrue();
      sell("before");
      awaitEnds(lost, 1);
      copy = lost.copied();
      sell("after");
      awaitEnds(lost, 2);
      keepsItsEndsToItself(lost);
      sell("untold");
      sell(RememberingDian.ANSWER_LOST);
      awaitEnds(lost, 4);
      lost.cutOff();
    }

    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> restore(copy) == ExitStatus.ALL_WELL);
    try (var again = worker(copy)) {
      assertThat(again.isRunning()).isTrue();
      sell("next");
      awaitEnds(copy, 5);
    }

    assertThat(dian.sent()).as("each was sent once").hasSize(5);
    assertThat(copy.rows("SELECT number FROM ledger.document ORDER BY number"))
        .containsExactly(
            "SETP990000000", "SETP990000001", "SETP990000002", "SETP990000003", "SETP990000004")
        .containsExactlyInAnyOrderElementsOf(dian.accepted().values());
  }

  @Test
  void aNumberOfATillIsStillOneSalesAfterwards() throws Exception {
    LedgerCopy lost = LedgerCopy.empty();
    LedgerCopy copy;
    try (var worker = worker(lost)) {
      assertThat(worker.isRunning()).isTrue();
      sell("before");
      awaitEnds(lost, 1);
      copy = lost.copied();
      send(soldNow(numbered("CAJA-7", 7)));
      awaitEnds(lost, 2);
      lost.cutOff();
    }

    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> restore(copy) == ExitStatus.ALL_WELL);
    try (var again = worker(copy)) {
      assertThat(again.isRunning()).isTrue();
      send(soldNow(numbered("OTRA-7", 7)));
      send(soldNow(numbered("CAJA-8", 8)));
      awaitEnds(copy, 4);
    }

    assertThat(dian.sent()).as("nothing of the second sale with number 7").hasSize(3);
    assertThat(dian.accepted().values())
        .containsExactlyInAnyOrder("SETP990000000", "CAJA7", "CAJA8");
    assertThat(copy.rows("SELECT prefix || number FROM ledger.held_number ORDER BY 1"))
        .as("numbers that the till has not posted are nobody's to give")
        .containsExactly("CAJA7", "CAJA8", "SETP990000000");
  }

  private static InvoiceFixture numbered(String reference, long number) {
    return InvoiceFixture.aSale()
        .issuer(ISSUER)
        .reference(reference)
        .numberedByTheTill("CAJA", number);
  }

  @Test
  void aCopyOfALedgerThatSentNothingYetIsNotTrusted() throws Exception {
    LedgerCopy lost = LedgerCopy.empty();
    LedgerCopy copy;
    try (var worker = worker(lost)) {
      assertThat(worker.isRunning()).isTrue();
      copy = lost.copied();
      lost.cutOff();
    }

    assertThat(restore(copy)).isEqualTo(ExitStatus.NOT_DONE);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains(ISSUER, "dos veces");
  }

  /** Requests are still told before they leave, ends no more. */
  private static void keepsItsEndsToItself(LedgerCopy ledger) throws SQLException {
    ledger.execute(
        """
        CREATE FUNCTION ledger.hush() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN
               IF NEW.headers ->> 'ce_type' LIKE '%invoice-issued%' THEN
                 NEW.published_at := now();
               END IF;
               RETURN NEW;
             END $$;
        CREATE TRIGGER hush BEFORE INSERT ON ledger.outbox
          FOR EACH ROW EXECUTE FUNCTION ledger.hush();
        """);
  }

  private static void awaitEnds(LedgerCopy ledger, int ends) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() ->
            ledger
                .rows("SELECT count(*) FROM ledger.submission WHERE ended_at IS NOT NULL")
                .contains(String.valueOf(ends)));
    await()
        .atMost(PATIENCE)
        .until(() ->
            ledger
                .rows("SELECT count(*) FROM ledger.outbox WHERE published_at IS NULL")
                .contains("0"));
  }

  /** The worker has a clock, and the DIAN takes nothing that is months old. */
  private static SubmissionRequested soldNow(InvoiceFixture sale) {
    SubmissionRequested read = sale.submission(new SubmissionId(UUID.randomUUID()));
    ObjectNode written = ContractJson.mapper().valueToTree(read.invoice());
    written.put("issuedAt", Instant.now().toString());
    Invoice invoice = ContractJson.mapper().treeToValue(written, Invoice.class);
    return new SubmissionRequested(
        read.submissionId(),
        read.invoiceId(),
        read.origin(),
        Instant.now(),
        CanonicalForm.hash(invoice),
        null,
        null,
        invoice,
        read.totals());
  }

  private void sell(String reference) throws ExecutionException, InterruptedException {
    send(
        InvoiceFixture.aSale()
            .issuer(ISSUER)
            .reference(reference)
            .submission(new SubmissionId(UUID.randomUUID())));
  }

  private void send(SubmissionRequested submission)
      throws ExecutionException, InterruptedException {
    door.send(KafkaRecords.toSend(Topics.SUBMISSIONS, Wire.encode(submission, "/test", null)))
        .get();
  }

  private ConfigurableApplicationContext worker(LedgerCopy ledger) {
    return SubmitterWorker.application()
        .run(arguments(ledger, "--acuse.submitter.instance=" + UUID.randomUUID()));
  }

  private ExitStatus restore(LedgerCopy ledger) {
    said.reset();
    PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new CommandRun(SubmitterWorker.class, SubmitterWorker.CONFIG_NAME, print, print)
        .run(arguments(ledger, "--restore-ledger"));
  }

  private String[] arguments(LedgerCopy ledger, String first) {
    return new String[] {
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
      "--acuse.submitter.lanes.lease=10s",
      "--acuse.submitter.lanes.renewal=2s",
      "--acuse.submitter.lanes.stopping=1s",
      "--acuse.issuers-file=" + issuers
    };
  }
}
