package co.acuse.standalone.samples;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Posts the samples of a folder, follows each to its end, and tells how each ended.
 *
 * @param books of the simulated provider; empty with a real one
 */
public record SampleRun(
    String ingest,
    String audit,
    Optional<ProviderBooks> books,
    String key,
    String destination,
    String issuer) {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration GLANCE = Duration.ofMillis(200);

  /** True when each sample ended as its file says, and all books agree. */
  public boolean run(Path folder, PrintStream out) throws InterruptedException {
    String run = HexFormat.of().toHexDigits(new SecureRandom().nextInt());
    List<Following> sales =
        Sample.in(folder, destination).stream().map(sample -> post(sample, run)).toList();
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    while (sales.stream().anyMatch(Following::isOpen) && System.nanoTime() < giveUpAt) {
      sales.stream().filter(Following::isOpen).forEach(this::look);
      Thread.sleep(GLANCE);
    }
    out.println(ResultTable.of(sales));
    boolean agree =
        books
            .map(provider -> new Books(audit, provider, key, issuer).agree(PATIENCE, out))
            .orElse(true);
    return agree && sales.stream().allMatch(Following::endedAsExpected);
  }

  private Following post(Sample sample, String run) {
    Following sale = new Following(sample, sample.reference(run), System.nanoTime());
    sale.answered(Json.send("POST", ingest + "/api/v1/invoices", key, sample.body(issuer, run)));
    return sale;
  }

  private void look(Following sale) {
    Json.Answer answer = Json.get(ingest + sale.location(), key);
    if (answer.status() == 200) {
      JsonNode submission = answer.body().path("submission");
      if (!submission.path("status").asString("PROCESANDO").equals("PROCESANDO")) {
        sale.ended(submission, answer.body());
      }
    }
  }
}
