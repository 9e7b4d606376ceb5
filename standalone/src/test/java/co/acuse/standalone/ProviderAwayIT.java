package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.testplatform.WithPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The provider refuses, hangs and answers HTML for a while under a steady trickle of sales.
 *
 * <p>Each outage lasts {@code acuse.test.outage-seconds}: 12 every day, 120 in the long run.
 */
@WithPlatform
class ProviderAwayIT {

  private static final Duration OUTAGE =
      Duration.ofSeconds(Integer.getInteger("acuse.test.outage-seconds", 12));
  private static final Duration RECOVERY = Duration.ofMinutes(1);

  @TempDir Path folder;

  @Test
  void nothingFailsAndEverythingIsIssuedWhenTheProviderIsBack() throws Exception {
    try (Pipeline pipeline = Pipeline.start(folder)) {
      List<String> issuers = List.of("900700001", "900700002", "900700003");
      pipeline.issuers(issuers, Map.of());
      pipeline.worker(
          Map.of(
              "acuse.factus.requests-per-minute",
              80,
              "acuse.factus.rate-window",
              "60s",
              "acuse.factus.background-reserve",
              20));
      List<Till.Accepted> sales =
          new ArrayList<>(trickle(pipeline, issuers, "quiet", Duration.ofSeconds(3)));
      for (String mode : List.of("REFUSE", "HANG", "HTML503")) {
        pipeline.factus().outage(mode);
        Instant from = Instant.now();
        sales.addAll(trickle(pipeline, issuers, mode, OUTAGE));
        long seen =
            issuers.stream()
                .mapToLong(nit ->
                    pipeline.factus().requests(nit).stream()
                        .filter(
                            request -> Instant.parse(request.path("at").asString("")).isAfter(from))
                        .count())
                .sum();
        // Until the breaker opens a handful per issuer gets through; afterwards one probe at a
        // time.
        assertThat(seen).as("requests in the outage %s", mode).isLessThan(20 + OUTAGE.toSeconds());
        pipeline.factus().outage("NONE");
      }
      Instant back = Instant.now();
      for (Till.Accepted sale : sales) {
        JsonNode end =
            pipeline.till().end(sale, budgetTime(sales.size(), issuers.size()).plus(RECOVERY));
        assertThat(end.path("status").asString("")).as("%s", end).isEqualTo("SUCCESS");
      }
      assertThat(Duration.between(back, Instant.now()))
          .isLessThan(budgetTime(sales.size(), issuers.size()).plus(RECOVERY));
      assertThat(pipeline.till().search("status=FAILED")).isEmpty();
      for (String nit : issuers) {
        assertThat(pipeline.factus().documents(nit))
            .extracting(document -> document.path("reference").asString(""))
            .doesNotHaveDuplicates();
      }
    }
  }

  /** What 80 requests a minute and account allow for this many sales. */
  private static Duration budgetTime(int sales, int issuers) {
    return Duration.ofSeconds(60L * (1 + 4L * sales / issuers / 80));
  }

  private static List<Till.Accepted> trickle(
      Pipeline pipeline, List<String> issuers, String name, Duration time) {
    List<Till.Accepted> sales = new ArrayList<>();
    Instant end = Instant.now().plus(time);
    while (Instant.now().isBefore(end)) {
      String nit = issuers.get(sales.size() % issuers.size());
      sales.add(pipeline.till().accepted(Sales.sale(nit, name + "-" + sales.size())));
      Instant next = Instant.now().plusSeconds(1);
      await().pollInterval(Duration.ofMillis(50)).until(() -> Instant.now().isAfter(next));
    }
    return sales;
  }
}
