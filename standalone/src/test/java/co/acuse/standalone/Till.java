package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.standalone.samples.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A till, and whoever looks after its sales: posts, and reads what became of them. */
record Till(String ingest, String audit, String key) {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Set<String> POST_AGAIN = Set.of("NOT_ACCEPTED", "ACCEPTANCE_UNKNOWN");

  /** A sale that was accepted. */
  record Accepted(String invoiceId, String submissionId, String location) {}

  Json.Answer post(String sale) {
    return Json.send("POST", ingest + "/api/v1/invoices", key, sale);
  }

  /**
   * Posts until the door says that it keeps it, as tills do: on a busy machine the broker may be
   * too slow for a moment.
   */
  Accepted accepted(String sale) {
    Json.Answer answer =
        await("a door that accepts")
            .atMost(PATIENCE)
            .until(
                () -> post(sale),
                posted -> !POST_AGAIN.contains(posted.body().path("code").asString("")));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
    return accepted(answer);
  }

  static Accepted accepted(Json.Answer answer) {
    return new Accepted(
        answer.body().path("invoiceId").asString(""),
        answer.body().path("submissionId").asString(""),
        answer.location() == null ? "" : URI.create(answer.location()).toString());
  }

  /** The invoice with its timeline, as the audit tells it now. */
  JsonNode invoice(String invoiceId) {
    return Json.get(audit + "/api/v1/invoices/" + invoiceId + "?payloads=true", key).body();
  }

  /** Waits until the submission has its end, and returns it. */
  JsonNode end(Accepted sale, Duration patience) {
    return end(sale, patience, Duration.ofMillis(200));
  }

  /** The same for whoever measures: looks more often. */
  JsonNode endSoon(Accepted sale, Duration patience) {
    return end(sale, patience, Duration.ofMillis(10));
  }

  private JsonNode end(Accepted sale, Duration patience, Duration glance) {
    String uri =
        audit + "/api/v1/invoices/" + sale.invoiceId() + "?submission=" + sale.submissionId();
    await("the end of " + sale)
        .atMost(patience)
        .pollInterval(glance)
        .until(() -> isTerminal(Json.get(uri, key).body().path("submission")));
    return Json.get(uri, key).body().path("submission");
  }

  /** Invoices that a search finds, at most a page of them. */
  JsonNode search(String filter) {
    return Json.get(audit + "/api/v1/invoices?limit=200&" + filter, key).body().path("items");
  }

  private static boolean isTerminal(JsonNode submission) {
    String status = submission.path("status").asString("PROCESANDO");
    return status.equals("SUCCESS") || status.equals("FAILED");
  }
}
