package co.acuse.submitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.Topics;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.edge.kafka.DeadLetters;
import co.acuse.edge.kafka.KafkaEdgeConfiguration;
import co.acuse.edge.kafka.KafkaRecords;
import co.acuse.edge.observability.ObservabilityConfiguration;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.AccountState;
import co.acuse.submitter.submission.Accounts;
import co.acuse.submitter.submission.Suspensions;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** From the submissions topic to the lifecycle topic. */
@PlatformTest
@SpringBootTest(
    classes = WorkerIT.Slice.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {"spring.config.name=submitter-worker", "acuse.submitter.timing.blocked=2s"})
// What is kept for other classes would take their submissions, and issue them by its own provider.
@DirtiesContext
class WorkerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired KafkaTemplate<byte[], byte[]> kafka;
  @Autowired MadeUpProvider provider;
  @Autowired Suspensions suspensions;

  /** The worker without what belongs to one provider. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan({
    "co.acuse.submitter.ledger",
    "co.acuse.submitter.intake",
    "co.acuse.submitter.lifecycle"
  })
  @Import({SubmitterWiring.class, KafkaEdgeConfiguration.class, ObservabilityConfiguration.class})
  static class Slice {
    @Bean
    MadeUpProvider madeUpProvider() {
      return new MadeUpProvider();
    }

    @Bean
    Accounts accounts() {
      Account account = new Account(Provider.FACTUS, "tienda", "simulator");
      return _ -> new AccountState.Usable(account);
    }
  }

  @Test
  void aSubmissionBecomesAnIssuedInvoiceAndIsTold() {
    SubmissionRequested sale = sale("800100001", "V-1");

    send(sale, null);

    assertThat(untilEnded(sale))
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("SubmissionActivated", "AttemptStarted", "InvoiceIssued");
  }

  @Test
  void twentyEqualPostsAreOneRequestAndTwentyEnds() {
    IssuerNit issuer = new IssuerNit("800100002");
    List<SubmissionRequested> posts =
        IntStream.range(0, 20).mapToObj(_ -> sale(issuer.value(), "V-1")).toList();

    posts.forEach(post -> send(post, null));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(events(issuer))
                .filteredOn(InvoiceEvent.InvoiceIssued.class::isInstance)
                .extracting(event -> event.header().submissionId())
                .containsExactlyInAnyOrderElementsOf(
                    posts.stream().map(SubmissionRequested::submissionId).toList()));
    assertThat(provider.posts.stream().filter(key -> key.issuer().equals(issuer))).hasSize(1);
  }

  @Test
  void whatCannotBeReadIsSetAsideAndStopsNothing() {
    IssuerNit issuer = new IssuerNit("800100003");
    SubmissionRequested known = sale(issuer.value(), "V-1");
    SubmissionRequested refusedByDatabase = sale(issuer.value(), "V-2");
    SubmissionRequested last = sale(issuer.value(), "V-3");
    SubmissionRequested contradiction =
        InvoiceFixture.aSale()
            .issuer(issuer.value())
            .reference("V-4")
            .submission(known.submissionId());

    send(known, null);
    send(new ProducerRecord<>(Topics.SUBMISSIONS, bytes(issuer.value()), null));
    send(new ProducerRecord<>(Topics.SUBMISSIONS, bytes(issuer.value()), bytes("no es JSON")));
    send(refusedByDatabase, "00-\u0000");
    send(contradiction, null);
    send(last, null);

    assertThat(untilEnded(last)).isNotEmpty();
    assertThat(untilEnded(known)).isNotEmpty();
    List<String> reasons =
        Platform.kafka()
            .reader()
            .readUntil(Topics.deadLetters(Topics.SUBMISSIONS), records -> records.size() >= 4)
            .stream()
            .map(record -> KafkaRecords.headers(record).get(DeadLetters.REASON))
            .map(String::valueOf)
            .toList();
    assertThat(reasons).anySatisfy(reason -> assertThat(reason).contains("no value"));
    assertThat(reasons).anySatisfy(reason -> assertThat(reason).contains("ce_type"));
    assertThat(reasons).anySatisfy(reason -> assertThat(reason).contains("database refuses"));
    assertThat(reasons).anySatisfy(reason -> assertThat(reason).contains("another invoice"));
  }

  @Test
  void aGoodIssuerDoesNotWaitForOnesThatAreHeldUp() {
    IssuerNit wrongPassword = new IssuerNit("800100004");
    IssuerNit behindABlocker = new IssuerNit("800100005");
    provider.denied.add(wrongPassword);
    provider.blocked.add(behindABlocker);
    List<SubmissionRequested> waiting = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      waiting.add(sale(wrongPassword.value(), "V-" + i));
      send(waiting.getLast(), null);
      send(sale(behindABlocker.value(), "V-" + i), null);
    }
    await()
        .atMost(PATIENCE)
        .until(() -> suspensions.list().stream().anyMatch(s -> s.issuer().equals(wrongPassword)));

    SubmissionRequested good = sale("800100006", "V-1");
    send(good, null);
    assertThat(untilEnded(good)).hasSize(3);
    assertThat(provider.posts.stream().filter(key -> key.issuer().equals(behindABlocker)))
        .as("only the head of a blocked lane tries")
        .hasSizeLessThan(40);

    provider.denied.remove(wrongPassword);
    provider.blocked.remove(behindABlocker);
    suspensions.retryNow(wrongPassword);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(events(wrongPassword))
                .filteredOn(InvoiceEvent.InvoiceIssued.class::isInstance)
                .hasSize(waiting.size()));
    assertThat(suspensions.list()).noneMatch(s -> s.issuer().equals(wrongPassword));
  }

  private static SubmissionRequested sale(String issuer, String reference) {
    return InvoiceFixture.aSale()
        .issuer(issuer)
        .reference(reference)
        .submission(new SubmissionId(UUID.randomUUID()));
  }

  private void send(SubmissionRequested submission, @Nullable String traceparent) {
    send(KafkaRecords.toSend(Topics.SUBMISSIONS, Wire.encode(submission, "/test", traceparent)));
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    kafka.send(record).join();
  }

  private List<InvoiceEvent> untilEnded(SubmissionRequested submission) {
    await()
        .atMost(PATIENCE)
        .until(() -> eventsOf(submission).stream().anyMatch(InvoiceEvent::isTerminal));
    return eventsOf(submission);
  }

  private static List<InvoiceEvent> eventsOf(SubmissionRequested submission) {
    return events(submission.invoice().issuer()).stream()
        .filter(event -> event.header().submissionId().equals(submission.submissionId()))
        .toList();
  }

  private static List<InvoiceEvent> events(IssuerNit issuer) {
    return Platform.kafka().reader().read(Topics.LIFECYCLE).stream()
        .map(record -> Wire.decodeLifecycle(record.value(), KafkaRecords.headers(record)))
        .filter(Decoded.Understood.class::isInstance)
        .map(decoded -> ((Decoded.Understood<?>) decoded).message())
        .filter(InvoiceEvent.class::isInstance)
        .map(InvoiceEvent.class::cast)
        .filter(event -> event.header().issuer().equals(issuer))
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
