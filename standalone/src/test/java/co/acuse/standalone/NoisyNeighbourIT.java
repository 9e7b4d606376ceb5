package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.testplatform.Platform;
import co.acuse.testplatform.WithPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Issuers that cannot send, with thousands of sales waiting, in one partition with one that can.
 *
 * <p>{@code acuse.test.waiting} sales wait for each: 300 every day, 5,000 in the long run.
 */
@WithPlatform
class NoisyNeighbourIT {

  private static final int WAITING = Integer.getInteger("acuse.test.waiting", 300);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Map<String, Object> UNLIMITED = Map.of("rateLimited", false);
  private static final String GOOD = "900900001";
  private static final String WRONG_CREDENTIALS = "900900002";
  private static final String BLOCKED = "900900003";

  @TempDir Path folder;

  @Test
  void theGoodOneDoesNotNoticeAndTheOthersDrainOnceTheyCan() throws Exception {
    Platform.kafka().createTopic("acuse.submissions", 1);
    try (Pipeline pipeline = Pipeline.start(folder)) {
      pipeline.issuers(List.of(GOOD, WRONG_CREDENTIALS, BLOCKED), UNLIMITED);
      pipeline.password(WRONG_CREDENTIALS, "wrong");
      pipeline.worker(Map.of());
      sales(pipeline, "warm", 30);
      Duration quiet = p99(sales(pipeline, "quiet", 100));

      pipeline
          .factus()
          .foreignDocument(BLOCKED, "bills", "PENDING", Map.of("reference", "FOREIGN"));
      post(pipeline, WRONG_CREDENTIALS, WAITING);
      post(pipeline, BLOCKED, WAITING);
      await()
          .atMost(PATIENCE)
          .until(() ->
              !pipeline.till().search("phase=SUSPENDED&issuer=" + WRONG_CREDENTIALS).isEmpty());
      await()
          .atMost(PATIENCE)
          .until(() -> !pipeline.till().search("phase=BLOCKED&issuer=" + BLOCKED).isEmpty());
      awaitOnlyWaiting(pipeline, WRONG_CREDENTIALS);
      awaitOnlyWaiting(pipeline, BLOCKED);
      Duration noisy = p99(sales(pipeline, "noisy", 100));

      System.out.printf(
          "p99 of the good issuer: quiet %d ms, beside %d waiting sales %d ms%n",
          quiet.toMillis(), 2 * WAITING, noisy.toMillis());
      if (Boolean.getBoolean("acuse.test.long")) {
        // A figure, not a rule: on a busy machine it says nothing, so only the long run holds it.
        assertThat(noisy).isLessThan(quiet.multipliedBy(2));
      }
      assertThat(pipeline.till().search("status=FAILED")).isEmpty();

      pipeline.password(WRONG_CREDENTIALS, "password-" + WRONG_CREDENTIALS);
      await()
          .atMost(PATIENCE.multipliedBy(4))
          .until(() ->
              pipeline.till().search("status=PROCESANDO&issuer=" + WRONG_CREDENTIALS).isEmpty());
      assertThat(pipeline.factus().documents(WRONG_CREDENTIALS)).hasSize(WAITING + 1);
    }
  }

  /** Posts sales of the good issuer one after the other; how long each took to its end. */
  private static List<Duration> sales(Pipeline pipeline, String name, int count) {
    List<Duration> took = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long from = System.nanoTime();
      Till.Accepted sale = pipeline.till().accepted(Sales.sale(GOOD, name + "-" + i));
      JsonNode end = pipeline.till().endSoon(sale, PATIENCE);
      assertThat(end.path("status").asString("")).isEqualTo("SUCCESS");
      took.add(Duration.ofNanos(System.nanoTime() - from));
    }
    return took;
  }

  /** All that was posted has its place, and the audit has heard of it. */
  private static void awaitOnlyWaiting(Pipeline pipeline, String nit) {
    Till.Accepted last = pipeline.till().accepted(Sales.sale(nit, "W-LAST"));
    await()
        .atMost(PATIENCE)
        .until(() ->
            pipeline
                .till()
                .invoice(last.invoiceId())
                .path("timeline")
                .valueStream()
                .anyMatch(event -> event.path("type").asString("").equals("SubmissionActivated")));
  }

  private static Duration p99(List<Duration> durations) {
    List<Duration> sorted = new ArrayList<>(durations);
    Collections.sort(sorted);
    return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
  }

  private static void post(Pipeline pipeline, String nit, int count) throws Exception {
    List<Future<Till.Accepted>> answers = new ArrayList<>();
    Semaphore inFlight = new Semaphore(50);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        String sale = Sales.sale(nit, "W-" + i);
        inFlight.acquire();
        answers.add(
            threads.submit(() -> {
              try {
                return pipeline.till().accepted(sale);
              } finally {
                inFlight.release();
              }
            }));
      }
    }
    for (Future<Till.Accepted> answer : answers) {
      assertThat(answer.get().invoiceId()).isNotEmpty();
    }
  }
}
