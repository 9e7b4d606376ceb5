package co.acuse.submitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.Topics;
import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.InvoiceEvent.AttemptStarted;
import co.acuse.contracts.lifecycle.InvoiceEvent.ContingencyEntered;
import co.acuse.contracts.lifecycle.InvoiceEvent.FilesArchived;
import co.acuse.contracts.lifecycle.InvoiceEvent.InvoiceIssued;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.TestDatabase;
import co.acuse.testplatform.WithPlatform;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The DIAN goes away while shops sell, with one invoice that it took and did not answer; one worker
 * signs for the buyers and is gone, another one starts meanwhile, signs too, and transmits when the
 * DIAN is back.
 */
@WithPlatform
class ContingencyIT {

  private static final String ISSUER = "901900401";
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration GLANCE = Duration.ofSeconds(1);
  private static final String TAKEN = "SETP990000001";
  private static final String LOST = "SETP990000002";
  private static final String SOLD_MEANWHILE = "SETP990000003";
  private static final String SOLD_TO_THE_NEXT = "SETP990000004";

  @TempDir private static Path directory;
  private static SimulatedDian dian;
  private static Path issuers;
  private static TestDatabase database;
  private static ConfigurableApplicationContext worker;
  private static SubmissionRequested taken;
  private static SubmissionRequested lost;
  private static SubmissionRequested soldMeanwhile;
  private static SubmissionRequested soldToTheNext;
  private static SubmissionRequested note;
  private static double ageSeen;
  private static double provenSeen;

  @BeforeAll
  static void sellWhileTheDianIsAway() throws IOException {
    dian = SimulatedDian.start(directory.resolve("dian"));
    dian.register(ISSUER);
    dian.declareContingency(Instant.now().minusSeconds(60));
    Path keyFile = Files.write(directory.resolve("key.p12"), dian.key(ISSUER));
    issuers =
        Files.writeString(
            directory.resolve("issuers.yaml"),
            "issuers:\n" + dian.settings(ISSUER, keyFile) + notes());
    database = Platform.postgres().newDatabase();
    worker = startWorker();
    SubmissionRequested before = sell("V-0");
    await().atMost(PATIENCE).pollInterval(GLANCE).until(() -> isIssued(before));

    dian.fault(
        "\"operation\":\"SendBillSync\",\"document\":\"" + TAKEN + "\",\"fault\":\"STORE-503\"");
    dian.fault(
        "\"operation\":\"SendBillSync\",\"document\":\"SETP99000000[2-9]\",\"fault\":\"HTTP-503\"");
    dian.fault("\"operation\":\"GetStatus\",\"fault\":\"HTTP-503\"");
    taken = sell("V-1");
    await()
        .atMost(PATIENCE)
        .pollInterval(GLANCE)
        .until(() -> !of(taken, AttemptStarted.class).isEmpty());
    lost = sell("V-2");
    awaitContingency(taken);
    awaitContingency(lost);
    soldMeanwhile = sell("V-3");
    note = send(InvoiceFixture.aCreditNoteFor("V-1").issuer(ISSUER).submission());
    awaitContingency(soldMeanwhile);
    await()
        .atMost(PATIENCE)
        .pollInterval(GLANCE)
        .until(() -> !of(soldMeanwhile, FilesArchived.class).isEmpty());
    ageSeen = gauge("acuse.submitter.contingency.age");
    provenSeen = gauge("acuse.submitter.outages.proven");
    worker.close();

    dian.fault("\"operation\":\"GetNumberingRange\",\"fault\":\"HTTP-503\"");
    worker = startWorker();
    soldToTheNext = sell("V-4");
    awaitContingency(soldToTheNext);
    dian.mend();
    await()
        .atMost(PATIENCE)
        .pollInterval(GLANCE)
        .until(() ->
            Stream.of(taken, lost, soldMeanwhile, soldToTheNext, note)
                .allMatch(ContingencyIT::isIssued));
  }

  @AfterAll
  static void stop() {
    worker.close();
    dian.close();
  }

  @Test
  void eachSaleIsIssuedOnceUnderItsOwnNumber() {
    assertThat(dian.issued(ISSUER))
        .containsExactlyInAnyOrder(
            "SETP990000000", TAKEN, LOST, SOLD_MEANWHILE, SOLD_TO_THE_NEXT, "NC1");
    assertThat(entered(taken).stamp().text()).isEqualTo(TAKEN);
    assertThat(entered(lost).stamp().text()).isEqualTo(LOST);
    assertThat(entered(soldMeanwhile).stamp().text()).isEqualTo(SOLD_MEANWHILE);
    assertThat(entered(soldToTheNext).stamp().text()).isEqualTo(SOLD_TO_THE_NEXT);
  }

  @Test
  void whatTheDianHadTakenStaysTypeOneAndTheTillIsToldSo() {
    assertThat(dian.xml(ISSUER, TAKEN)).singleElement().asString().contains(type("01"));
    assertThat(issued(taken).notices()).extracting(Message::code).contains("HELD_AS_TYPE_01");
    assertThat(of(taken, AttemptStarted.class))
        .extracting(AttemptStarted::requestHash)
        .doesNotContain(entered(taken).requestHash());
  }

  @Test
  void whatItHadNotTakenIsTransmittedAsTheBuyerHasIt() {
    for (SubmissionRequested sale : List.of(lost, soldMeanwhile, soldToTheNext)) {
      ContingencyEntered entered = entered(sale);
      assertThat(of(sale, AttemptStarted.class).getLast().requestHash())
          .isEqualTo(entered.requestHash());
      assertThat(dian.xml(ISSUER, entered.stamp().text()))
          .singleElement()
          .asString()
          .contains(type("04"), entered.stamp().uniqueCode());
      assertThat(issued(sale).document().uniqueCode()).isEqualTo(entered.stamp().uniqueCode());
    }
    assertThat(of(soldMeanwhile, AttemptStarted.class))
        .extracting(AttemptStarted::requestHash)
        .containsOnly(entered(soldMeanwhile).requestHash());
  }

  @Test
  void theBuyerHasItsFilesBeforeTheDianHasTheInvoice() {
    List<FilesArchived> archived = of(soldMeanwhile, FilesArchived.class);

    assertThat(archived.getFirst().files())
        .extracting(ArchivedFile::kind)
        .containsExactly(ArchivedFile.Kind.ATTACHED_DOCUMENT, ArchivedFile.Kind.PDF);
    assertThat(archived.getFirst().header().sequence())
        .isLessThan(issued(soldMeanwhile).header().sequence());
  }

  @Test
  void theClockRunsWhileInvoicesWaitAndStopsWithTheLast() {
    assertThat(ageSeen).isPositive().isLessThan((double) PATIENCE.toSeconds());
    assertThat(provenSeen).isEqualTo(1);
    assertThat(gauge("acuse.submitter.contingency.age")).isZero();
    assertThat(gauge("acuse.submitter.outages.proven")).isZero();
  }

  private static double gauge(String name) {
    return worker.getBean(MeterRegistry.class).get(name).gauge().value();
  }

  @Test
  void theProofIsKeptInTheLedgerAndTold() {
    JdbcClient ledger = worker.getBean(JdbcClient.class);

    assertThat(
            ledger
                .sql("SELECT count(*) FROM ledger.outage_proof WHERE proof_id = :id")
                .param("id", entered(lost).outage().id())
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(entered(lost).outage().signs())
        .hasSize(4)
        .allSatisfy(sign -> assertThat(sign.status()).isEqualTo(503));
    assertThat(
            ledger
                .sql("SELECT count(*) FROM ledger.replaced_request WHERE frozen_sha256 = :sha")
                .param("sha", of(taken, AttemptStarted.class).getFirst().requestHash())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void theNoteWaitedForItsInvoice() {
    assertThat(of(note, ContingencyEntered.class)).isEmpty();
    assertThat(issued(note).header().occurredAt()).isAfter(issued(taken).header().occurredAt());
  }

  private static void awaitContingency(SubmissionRequested sale) {
    await()
        .atMost(PATIENCE)
        .pollInterval(GLANCE)
        .until(() -> !of(sale, ContingencyEntered.class).isEmpty());
  }

  private static String type(String code) {
    return "<cbc:InvoiceTypeCode>" + code + "</cbc:InvoiceTypeCode>";
  }

  private static ContingencyEntered entered(SubmissionRequested sale) {
    return of(sale, ContingencyEntered.class).getFirst();
  }

  private static InvoiceIssued issued(SubmissionRequested sale) {
    return of(sale, InvoiceIssued.class).getFirst();
  }

  private static boolean isIssued(SubmissionRequested sale) {
    return !of(sale, InvoiceIssued.class).isEmpty();
  }

  private static <E extends InvoiceEvent> List<E> of(SubmissionRequested sale, Class<E> kind) {
    return Platform.kafka().reader().read(Topics.LIFECYCLE).stream()
        .map(record -> Wire.decodeLifecycle(record.value(), KafkaRecords.headers(record)))
        .filter(Decoded.Understood.class::isInstance)
        .map(decoded -> ((Decoded.Understood<?>) decoded).message())
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(event -> event.header().submissionId().equals(sale.submissionId()))
        .toList();
  }

  private static SubmissionRequested sell(String reference) {
    return send(InvoiceFixture.aSale().issuer(ISSUER).reference(reference).submission());
  }

  @SuppressWarnings("unchecked") // the only template of the worker
  private static SubmissionRequested send(SubmissionRequested sale) {
    KafkaTemplate<byte[], byte[]> kafka = worker.getBean(KafkaTemplate.class);
    kafka.send(KafkaRecords.toSend(Topics.SUBMISSIONS, Wire.encode(sale, "/test", null))).join();
    return sale;
  }

  private static String notes() {
    return """
              - type: CREDIT_NOTE
                prefix: NC
                from: 1
                to: 1000
    """;
  }

  private static ConfigurableApplicationContext startWorker() {
    return SubmitterWorker.application()
        .run(
            "--server.port=0",
            "--spring.kafka.bootstrap-servers=" + Platform.kafka().bootstrapServers(),
            "--spring.datasource.url=" + database.jdbcUrl(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--acuse.submitter.intake.group=contingency",
            "--acuse.submitter.timing.retries=1s,7s",
            "--acuse.submitter.timing.lag=2s",
            "--acuse.dian.contingency=true",
            "--acuse.issuers-file=" + issuers);
  }
}
