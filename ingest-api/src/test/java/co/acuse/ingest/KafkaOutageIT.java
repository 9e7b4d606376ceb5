package co.acuse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.platform.BrokerProcess;
import co.acuse.testplatform.TopicReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The broker is a process of its own here, so that it can be stopped, frozen and killed. */
class KafkaOutageIT {

  private static final String ACCEPTED = "ACCEPTED";
  private static final String NOT_ACCEPTED = "503 NOT_ACCEPTED";
  private static final String UNKNOWN = "503 ACCEPTANCE_UNKNOWN";
  private static final Duration EVERY = Duration.ofMillis(50);

  @TempDir private Path directory;
  private BrokerProcess broker;
  private ConfigurableApplicationContext service;
  private Door door;

  @BeforeEach
  void start() throws IOException {
    broker = BrokerProcess.start(directory.resolve("kafka"));
    startService();
  }

  private void startService(String... more) throws IOException {
    service =
        new SpringApplicationBuilder(IngestApi.class)
            .properties(
                PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("ingest-test.properties")))
            .properties("spring.config.name=" + IngestApi.CONFIG_NAME)
            .run(
                Stream.concat(
                        Stream.of(more),
                        Stream.of(
                            "--server.port=0",
                            "--logging.structured.format.console=",
                            "--logging.level.co.acuse.ingest.acceptance=error",
                            "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                            "--acuse.ingest.limit.per-second=100000",
                            "--acuse.ingest.limit.burst=100000"))
                    .toArray(String[]::new));
    door = new Door(service.getEnvironment().getRequiredProperty("local.server.port", int.class));
  }

  @AfterEach
  void stop() {
    service.close();
    broker.close();
  }

  @Test
  void keepsItsWordWhenBrokerIsFrozen() {
    Trickle trickle = new Trickle(door, EVERY);
    try (trickle) {
      awaitAnswers(trickle, ACCEPTED, 20);
      broker.freeze();
      awaitAnswers(trickle, UNKNOWN, 1);
      awaitAnswers(trickle, NOT_ACCEPTED, 20);
      assertThat(door.get("/readyz").status()).isEqualTo(503);
      assertThat(door.get("/livez").status()).isEqualTo(200);
      broker.thaw();
      awaitMoreAccepted(trickle);
    }
    checkWordWasKept(trickle);
  }

  @Test
  void keepsItsWordWhenBrokerIsKilled() {
    int port = broker.port();
    Trickle trickle = new Trickle(door, EVERY);
    try (trickle) {
      awaitAnswers(trickle, ACCEPTED, 20);
      broker.kill();
      awaitAnswers(trickle, NOT_ACCEPTED, 20);
      broker = BrokerProcess.start(directory.resolve("kafka"), port);
      awaitMoreAccepted(trickle);
    }
    checkWordWasKept(trickle);
  }

  @Test
  void keepsItsWordWhenBrokerIsStopped() {
    int port = broker.port();
    Trickle trickle = new Trickle(door, EVERY);
    try (trickle) {
      awaitAnswers(trickle, ACCEPTED, 20);
      broker.stop();
      awaitAnswers(trickle, NOT_ACCEPTED, 20);
      broker = BrokerProcess.start(directory.resolve("kafka"), port);
      awaitMoreAccepted(trickle);
    }
    checkWordWasKept(trickle);
  }

  @Test
  void startsWhileBrokerIsAwayAndAcceptsWhenItComes() throws IOException {
    int port = broker.port();
    service.close();
    broker.stop();
    startService();
    Trickle trickle = new Trickle(door, EVERY);
    try (trickle) {
      awaitAnswers(trickle, NOT_ACCEPTED, 5);
      broker = BrokerProcess.start(directory.resolve("kafka"), port);
      awaitAnswers(trickle, ACCEPTED, 5);
    }
    checkWordWasKept(trickle);
  }

  @Test
  void lettingFewWaitItTellsTheOthersAtOnceThatTheyWereNotAccepted() throws IOException {
    service.close();
    startService("--acuse.ingest.limit.at-once=5");
    assertThat(door.post(InvoiceFixture.aSale().bytes()).status()).isEqualTo(202);
    broker.freeze();

    List<Door.Answer> answers = postAtOnce(40);

    broker.thaw();
    assertThat(answers)
        .filteredOn(answer -> answer.code().equals("ACCEPTANCE_UNKNOWN"))
        .hasSizeBetween(1, 5);
    assertThat(answers)
        .filteredOn(answer -> answer.code().equals("NOT_ACCEPTED"))
        .hasSizeBetween(35, 39)
        .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("2"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> door.post(InvoiceFixture.aSale().bytes()).status() == 202);
  }

  private List<Door.Answer> postAtOnce(int posts) {
    List<Future<Door.Answer>> answers;
    try (var tills = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          IntStream.range(0, posts)
              .mapToObj(_ -> tills.submit(() -> door.post(InvoiceFixture.aSale().bytes())))
              .toList();
    }
    return answers.stream().map(Future::resultNow).toList();
  }

  private static void awaitAnswers(Trickle trickle, String outcome, int count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(trickle.references(outcome))
                .as("%s among %s", outcome, trickle.counts())
                .hasSizeGreaterThanOrEqualTo(count));
  }

  private static void awaitMoreAccepted(Trickle trickle) {
    awaitAnswers(trickle, ACCEPTED, trickle.references(ACCEPTED).size() + 20);
  }

  private void checkWordWasKept(Trickle trickle) {
    Set<String> onKafka =
        new OnKafka(new TopicReader(broker.bootstrapServers()))
            .submissions().stream()
                .map(SubmissionRequested::invoice)
                .map(invoice -> invoice.referenceCode().value())
                .collect(Collectors.toSet());

    assertThat(trickle.ended())
        .extracting(Trickle.Post::outcome)
        .isSubsetOf(ACCEPTED, NOT_ACCEPTED, UNKNOWN);
    assertThat(trickle.ended())
        .allSatisfy(post -> assertThat(post.took()).isLessThan(Duration.ofSeconds(5)));
    assertThat(onKafka).containsAll(trickle.references(ACCEPTED));
    assertThat(onKafka).doesNotContainAnyElementsOf(trickle.references(NOT_ACCEPTED));
  }
}
