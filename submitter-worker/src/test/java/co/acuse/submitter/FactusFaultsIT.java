package co.acuse.submitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.Topics;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.InvoiceStatus;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.submitter.gateway.factus.SimulatedFactus;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.TestDatabase;
import co.acuse.testplatform.WithPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** Whatever Factus does to a request, each sale ends as it must, with one document or none. */
@WithPlatform
class FactusFaultsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(150);

  /** What the simulator does to the first request of a reference, and how the sale then ends. */
  private static final Map<String, InvoiceStatus> FAULTS =
      Map.ofEntries(
          Map.entry("SIM-STORE-HANG-20", InvoiceStatus.SUCCESS),
          Map.entry("SIM-STORE-RESET", InvoiceStatus.SUCCESS),
          Map.entry("SIM-STORE-5XX", InvoiceStatus.SUCCESS),
          Map.entry("SIM-STORE-503HTML", InvoiceStatus.SUCCESS),
          Map.entry("SIM-LAG-2-SIM-STORE-RESET", InvoiceStatus.SUCCESS),
          Map.entry("SIM-429-2", InvoiceStatus.SUCCESS),
          Map.entry("SIM-401ONCE", InvoiceStatus.SUCCESS),
          Map.entry("SIM-503HTML", InvoiceStatus.SUCCESS),
          Map.entry("SIM-PENDING-3", InvoiceStatus.SUCCESS),
          Map.entry("SIM-TRUNCATE", InvoiceStatus.SUCCESS),
          Map.entry("SIM-WRONGKEY", InvoiceStatus.SUCCESS),
          Map.entry("SIM-REJECT-FAK24", InvoiceStatus.FAILED),
          Map.entry("SIM-REJECT422-FAK24", InvoiceStatus.FAILED),
          Map.entry("SIM-REJECT-FAK24-SIM-STORE-RESET", InvoiceStatus.FAILED));

  private static final List<Map<String, Object>> SWITCHES =
      List.of(
          Map.of(),
          Map.of(
              "ownPending", "CONFLICT",
              "ownRejected", "REVALIDATE",
              "lockOrder", "BEFORE_FIELDS",
              "conflictShape", "ERRORS_LIST",
              "errorsShape", "ARRAY"));

  @TempDir static Path directory;
  private static SimulatedFactus factus;
  private static final List<Trial> TRIALS = new ArrayList<>();
  private static ConfigurableApplicationContext worker;

  /** One document that something happens to. */
  private record Trial(
      String name, IssuerNit issuer, SubmissionRequested submission, InvoiceStatus end) {

    String id() {
      return submission.submissionId().toString();
    }

    String reference() {
      return submission.invoice().referenceCode().value();
    }
  }

  @BeforeAll
  static void start() {
    factus = SimulatedFactus.start(directory);
    for (int i = 0; i < SWITCHES.size(); i++) {
      Map<String, Object> switches = SWITCHES.get(i);
      int number = i;
      FAULTS.forEach((fault, end) -> prepare(fault, number, end, switches));
    }
    TestDatabase database = Platform.postgres().newDatabase();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + Platform.kafka().bootstrapServers(),
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--acuse.submitter.intake.group=faults",
                "--acuse.submitter.timing.request=5s",
                "--acuse.submitter.timing.lag=3s",
                "--acuse.submitter.timing.pending=2s",
                "--acuse.submitter.timing.blocked=2s",
                "--acuse.submitter.timing.suspended=3s",
                // One provider for all: the faults of one trial must not close it to the others.
                "--acuse.factus.breaker.window=1000",
                "--acuse.factus.breaker.minimum-calls=1000"));
    TRIALS.stream().map(Trial::issuer).distinct().forEach(nit -> arguments.addAll(settings(nit)));
    worker = SubmitterWorker.application().run(arguments.toArray(String[]::new));
  }

  private static void prepare(
      String fault, int number, InvoiceStatus end, Map<String, Object> switches) {
    IssuerNit issuer = factus.newIssuer(switches);
    String invoice = "F-" + number;
    String name = fault + " with " + (switches.isEmpty() ? "usual" : "other") + " switches";
    add(name, issuer, InvoiceFixture.aSale().reference(fault + "-" + number), end);
    add(name, issuer, InvoiceFixture.aSale().reference(invoice), InvoiceStatus.SUCCESS);
    add(
        name + ", credit note",
        issuer,
        InvoiceFixture.aCreditNoteFor(invoice).reference(fault + "-C" + number),
        end);
    add(
        name + ", debit note",
        issuer,
        InvoiceFixture.aDebitNoteFor(invoice).reference(fault + "-D" + number),
        end);
  }

  private static void add(
      String name, IssuerNit issuer, InvoiceFixture document, InvoiceStatus end) {
    TRIALS.add(new Trial(name, issuer, document.issuer(issuer.value()).submission(), end));
  }

  @AfterAll
  static void stop() {
    worker.close();
    factus.close();
  }

  @AfterEach
  void noDeletionButOfWhatWasRejected() {
    assertThat(
            TRIALS.stream()
                .filter(trial -> trial.end() == InvoiceStatus.SUCCESS)
                .flatMap(trial -> requests(trial, "DELETE")))
        .isEmpty();
  }

  @Test
  void eachDocumentEndsAsItMustWhateverHappensToItsRequests() {
    TRIALS.forEach(trial -> send(trial.submission()));

    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> ends().keySet().containsAll(TRIALS.stream().map(Trial::id).toList()));

    Map<String, InvoiceEvent> ends = ends();
    SoftAssertions softly = new SoftAssertions();
    TRIALS.forEach(trial -> verify(trial, ends.get(trial.id()), softly));
    softly.assertAll();
  }

  private static void verify(Trial trial, @Nullable InvoiceEvent end, SoftAssertions softly) {
    assertThat(end).as(trial.name()).isNotNull();
    if (end == null) {
      return;
    }
    softly
        .assertThat(end.status().map(Enum::name))
        .as("%s: %s", trial.name(), end)
        .contains(trial.end().name());
    List<JsonNode> documents = factus.documents(trial.issuer(), trial.reference());
    long validated =
        documents.stream()
            .filter(document -> document.path("state").asString().equals("VALIDATED"))
            .count();
    boolean issued = trial.end() == InvoiceStatus.SUCCESS;
    softly.assertThat(validated).as("%s: documents", trial.name()).isEqualTo(issued ? 1 : 0);
    int attempts =
        end instanceof InvoiceEvent.InvoiceIssued issue
            ? issue.attempts()
            : ((InvoiceEvent.SubmissionFailed) end).attempts();
    long seen =
        requests(trial, "VALIDATE").filter(r -> r.path("submitting").asBoolean(false)).count();
    softly
        .assertThat(seen - attempts)
        .as("%s: requests seen beyond attempts told", trial.name())
        .isZero();
    softly
        .assertThat(requests(trial, "DELETE").count())
        .as("%s: deletions", trial.name())
        .isEqualTo(issued ? 0 : 1);
  }

  private static Stream<JsonNode> requests(Trial trial, String kind) {
    return factus.requests(trial.issuer(), kind).stream()
        .filter(request -> request.path("reference").asString("").equals(trial.reference()));
  }

  private static Map<String, InvoiceEvent> ends() {
    Map<String, InvoiceEvent> ends = new HashMap<>();
    Platform.kafka().reader().read(Topics.LIFECYCLE).stream()
        .flatMap(FactusFaultsIT::invoiceEvent)
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

  private static List<String> settings(IssuerNit nit) {
    return Stream.of(
            "provider=factus",
            "environment=simulator",
            "factus.base-uri=" + factus.baseUri(),
            "factus.client-id=client-" + nit,
            "factus.client-secret=secret",
            "factus.username=" + nit + "@example.com",
            "factus.password=password")
        .map(setting -> "--acuse.issuers." + nit + "[0]." + setting)
        .toList();
  }
}
