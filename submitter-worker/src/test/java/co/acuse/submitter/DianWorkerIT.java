package co.acuse.submitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.Topics;
import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.dian.attached.Unpacked;
import co.acuse.dian.attached.Unpacking;
import co.acuse.dian.signature.TestKeys;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.TestDatabase;
import co.acuse.testplatform.WithPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
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
  private static final double YEAR_IN_SECONDS = 365 * 86_400.0;

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
    assertThat(dian.accepted().values()).containsAll(numbers);
    List<String> sent = dian.sent().stream().filter(xml -> !xml.contains("ARCHIVOS-1")).toList();
    assertThat(sent).hasSize(4);
    assertThat(sent)
        .filteredOn(xml -> xml.contains("<CreditNote "))
        .singleElement()
        .asString()
        .contains("<cbc:ID>" + numbers.getFirst() + "</cbc:ID>");
  }

  @Test
  void theBuyersFilesReachTheAudit() {
    SubmissionRequested sale = sale("ARCHIVOS-1");

    send(sale);

    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(files(sale)).hasSize(4));
    Map<ArchivedFile.Kind, byte[]> files = files(sale);
    assertThat(Unpacking.of(content(files, ArchivedFile.Kind.ATTACHED_DOCUMENT)))
        .isInstanceOfSatisfying(
            Unpacked.Contents.class,
            contents -> {
              assertThat(contents.document()).isEqualTo(content(files, ArchivedFile.Kind.XML));
              assertThat(contents.applicationResponse())
                  .hasValue(content(files, ArchivedFile.Kind.APPLICATION_RESPONSE));
            });
    assertThat(new String(content(files, ArchivedFile.Kind.PDF), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
  }

  @Test
  void tellsPrometheusHowMuchIsLeftOfCertificateAndRanges() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          String metrics = metrics();
          assertThat(figure(metrics, "acuse_certificate_remaining_seconds", ISSUER))
              .isGreaterThan(10 * YEAR_IN_SECONDS);
          assertThat(figure(metrics, "acuse_range_remaining_seconds", "prefix=\"SETP\""))
              .isGreaterThan(0);
          assertThat(figure(metrics, "acuse_range_numbers_left", "prefix=\"SETP\""))
              .isBetween(4_900_000.0, 5_000_001.0);
          assertThat(figure(metrics, "acuse_dian_defects_total", "kind=\"package\"")).isZero();
        });
  }

  /** The value of the line of a metric that has a tag. */
  private static double figure(String metrics, String name, String tag) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + "{") && line.contains(tag))
        .map(line -> line.substring(line.lastIndexOf(' ')))
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String metrics() throws IOException, InterruptedException {
    String port = worker.getEnvironment().getProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%s/actuator/prometheus".formatted(port)));
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString()).body();
    }
  }

  private static byte[] content(Map<ArchivedFile.Kind, byte[]> files, ArchivedFile.Kind kind) {
    return files.getOrDefault(kind, new byte[0]);
  }

  private static Map<ArchivedFile.Kind, byte[]> files(SubmissionRequested sale) {
    Map<ArchivedFile.Kind, byte[]> contents = new EnumMap<>(ArchivedFile.Kind.class);
    Platform.kafka().reader().read(Topics.LIFECYCLE).stream()
        .flatMap(DianWorkerIT::invoiceEvent)
        .filter(event -> event.header().invoiceId().equals(sale.invoiceId()))
        .forEach(event -> {
          if (event instanceof InvoiceEvent.FilesArchived archived) {
            archived.files().forEach(file -> contents.put(file.kind(), content(file)));
          }
        });
    return contents;
  }

  private static byte[] content(ArchivedFile file) {
    return Base64.getDecoder().decode(file.base64() == null ? "" : file.base64());
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
