package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.platform.JavaProcess;
import co.acuse.testplatform.WithPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Workers die and freeze in the middle of their requests; another one takes over. */
@WithPlatform
class WorkerDeathIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Two minutes' worth of the budget, and one that is lost to the death. */
  private static final Duration LONG_PATIENCE = Duration.ofMinutes(4);

  private static final Map<String, Object> UNLIMITED = Map.of("rateLimited", false);

  @TempDir Path folder;

  @Test
  void twentyEqualPostsAreOneDocumentAlsoWhenTheWorkerIsKilledInBetween() throws Exception {
    try (Pipeline pipeline = Pipeline.start(folder)) {
      pipeline.issuer("900300001", UNLIMITED);
      JavaProcess first = pipeline.workerProcess(Map.of());
      String reference = "SIM-SLOW-3-KILLED";
      List<Till.Accepted> posts = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        posts.add(pipeline.till().accepted(Sales.sale("900300001", reference)));
      }
      await()
          .atMost(PATIENCE)
          .until(() -> pipeline.factus().submitting("900300001", reference) == 1);
      first.kill();
      pipeline.workerProcess(Map.of());

      List<JsonNode> ends =
          posts.stream().map(post -> pipeline.till().end(post, PATIENCE)).toList();
      assertThat(ends).extracting(end -> end.path("status").asString("")).containsOnly("SUCCESS");
      assertThat(ends).filteredOn(end -> end.path("repeat").booleanValue(false)).hasSize(19);
      assertThat(pipeline.factus().documents("900300001", reference)).hasSize(1);
      assertThat(pipeline.factus().submitting("900300001", reference)).isEqualTo(1);
    }
  }

  /** Waits for minutes to pass: {@code -Dacuse.test.long=true}. */
  @Test
  @EnabledIfSystemProperty(named = "acuse.test.long", matches = "true")
  void aWorkerThatRestartsAtOnceSpendsNoneOfTheMinuteThatWasUsedBeforeItDied() throws Exception {
    Map<String, Object> settings =
        Map.of(
            "acuse.submitter.instance",
            "restarted",
            "acuse.factus.requests-per-minute",
            80,
            "acuse.factus.rate-window",
            "60s",
            "acuse.archive.enabled",
            false);
    try (Pipeline pipeline = Pipeline.start(folder)) {
      pipeline.issuer("900300003", Map.of());
      List<Till.Accepted> posts = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        posts.add(pipeline.till().accepted(Sales.sale("900300003", "BUDGET-" + i)));
      }
      JavaProcess first = pipeline.workerProcess(settings);
      await()
          .atMost(LONG_PATIENCE)
          .until(() -> pipeline.factus().requests("900300003").size() >= 60);
      first.kill();
      pipeline.workerProcess(settings);

      assertThat(posts)
          .allSatisfy(post ->
              assertThat(pipeline.till().end(post, LONG_PATIENCE).path("status").asString(""))
                  .isEqualTo("SUCCESS"));
      List<JsonNode> requests = pipeline.factus().requests("900300003");
      assertThat(requests).hasSizeGreaterThan(100);
      assertThat(requests).noneMatch(request -> request.path("status").asInt(0) == 429);
      assertThat(mostInAMinute(requests)).isLessThanOrEqualTo(80);
    }
  }

  private static long mostInAMinute(List<JsonNode> requests) {
    List<Instant> times =
        requests.stream().map(request -> Instant.parse(request.path("at").asString())).toList();
    return times.stream()
        .mapToLong(end ->
            times.stream()
                .filter(time -> time.isAfter(end.minusSeconds(60)) && !time.isAfter(end))
                .count())
        .max()
        .orElse(0);
  }

  @Test
  void aFrozenWorkerThatWakesUpWritesNothing() throws Exception {
    try (Pipeline pipeline = Pipeline.start(folder)) {
      pipeline.issuer("900300002", UNLIMITED);
      JavaProcess zombie = pipeline.workerProcess(Map.of());
      String reference = "SIM-SLOW-4-FROZEN";
      Till.Accepted sale = pipeline.till().accepted(Sales.sale("900300002", reference));
      await()
          .atMost(PATIENCE)
          .until(() -> pipeline.factus().submitting("900300002", reference) == 1);
      zombie.freeze();
      pipeline.workerProcess(Map.of());

      JsonNode end = pipeline.till().end(sale, PATIENCE);
      assertThat(end.path("status").asString("")).isEqualTo("SUCCESS");
      int told = pipeline.till().invoice(sale.invoiceId()).path("timeline").size();
      zombie.thaw();
      Till.Accepted next = pipeline.till().accepted(Sales.sale("900300002", "AFTER-THAW"));
      assertThat(pipeline.till().end(next, PATIENCE).path("status").asString(""))
          .isEqualTo("SUCCESS");

      assertThat(pipeline.factus().documents("900300002", reference)).hasSize(1);
      JsonNode invoice = pipeline.till().invoice(sale.invoiceId());
      List<JsonNode> lifecycle = new ArrayList<>();
      invoice.path("timeline").forEach(lifecycle::add);
      assertThat(lifecycle)
          .filteredOn(event ->
              List.of("InvoiceIssued", "SubmissionFailed")
                  .contains(event.path("type").asString("")))
          .hasSize(1);
      assertThat(lifecycle)
          .filteredOn(event -> !event.path("type").asString("").equals("FilesArchived"))
          .hasSizeLessThanOrEqualTo(told);
    }
  }
}
