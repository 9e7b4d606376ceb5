package co.acuse.submitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.Topics;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.dian.signature.TestKeys;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.TestDatabase;
import co.acuse.testplatform.WithPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;

/** The whole worker with an issuer that goes straight to the DIAN. */
@WithPlatform
class DianWorkerIT {

  private static final String ISSUER = "901900100";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private static Path directory;
  private static RememberingDian dian;
  private static ConfigurableApplicationContext worker;

  @BeforeAll
  static void start() throws IOException {
    dian = new RememberingDian();
    Path keyFile = Files.write(directory.resolve("key.p12"), TestKeys.pkcs12(ISSUER));
    Path issuers =
        Files.writeString(directory.resolve("issuers.yaml"), dian.settings(ISSUER, keyFile));
    TestDatabase database = Platform.postgres().newDatabase();
    worker =
        SubmitterWorker.application()
            .run(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + Platform.kafka().bootstrapServers(),
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--acuse.submitter.intake.group=straight",
                "--acuse.submitter.timing.lag=2s",
                "--acuse.issuers-file=" + issuers);
  }

  @AfterAll
  static void stop() {
    worker.close();
    dian.close();
  }

  @Test
  void everyDocumentHasItsOwnNumberAndOneEnd() {
    SubmissionRequested sale = sale("VENTA-1");
    SubmissionRequested unanswered = sale(RememberingDian.ANSWER_LOST + "-1");
    SubmissionRequested rejected = sale(RememberingDian.REJECTED + "-1");
    SubmissionRequested note = InvoiceFixture.aCreditNoteFor("VENTA-1").issuer(ISSUER).submission();
    List<SubmissionRequested> all = List.of(sale, unanswered, rejected, note);

    all.forEach(DianWorkerIT::send);

    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> ends().keySet().containsAll(all.stream().map(DianWorkerIT::id).toList()));
    Map<String, InvoiceEvent> ends = ends();
    assertThat(ends.get(id(rejected)))
        .isInstanceOfSatisfying(
            InvoiceEvent.SubmissionFailed.class,
            failed -> {
              assertThat(failed.cause()).isEqualTo(FailureCause.REJECTED_BY_AUTHORITY);
              assertThat(failed.messages()).extracting(Message::code).contains("FAD06");
            });
    List<String> numbers =
        Stream.of(sale, unanswered, note).map(one -> number(ends.get(id(one)))).toList();
    assertThat(numbers).doesNotHaveDuplicates().contains("NC1");
    assertThat(dian.accepted().values()).containsExactlyInAnyOrderElementsOf(numbers);
    assertThat(dian.sent()).hasSize(4);
    assertThat(dian.sent().getLast()).contains("<cbc:ID>" + numbers.getFirst() + "</cbc:ID>");
  }

  private static String number(@Nullable InvoiceEvent end) {
    return end instanceof InvoiceEvent.InvoiceIssued issued
        ? issued.document().number()
        : "not issued: " + end;
  }

  private static SubmissionRequested sale(String reference) {
    return InvoiceFixture.aSale().issuer(ISSUER).reference(reference).submission();
  }

  private static String id(SubmissionRequested submission) {
    return submission.submissionId().toString();
  }

  private static Map<String, InvoiceEvent> ends() {
    Map<String, InvoiceEvent> ends = new HashMap<>();
    Platform.kafka().reader().read(Topics.LIFECYCLE).stream()
        .flatMap(DianWorkerIT::invoiceEvent)
        .filter(InvoiceEvent::isTerminal)
        .forEach(event -> ends.put(event.header().submissionId().toString(), event));
    return ends;
  }

  private static Stream<InvoiceEvent> invoiceEvent(ConsumerRecord<String, byte[]> record) {
    return Wire.decodeLifecycle(record.value(), KafkaRecords.headers(record))
            instanceof Decoded.Understood<?>(InvoiceEvent event)
        ? Stream.of(event)
        : Stream.empty();
  }

  @SuppressWarnings("unchecked") // the only template of the worker
  private static void send(SubmissionRequested submission) {
    KafkaTemplate<byte[], byte[]> kafka = worker.getBean(KafkaTemplate.class);
    kafka
        .send(KafkaRecords.toSend(Topics.SUBMISSIONS, Wire.encode(submission, "/test", null)))
        .join();
  }
}
