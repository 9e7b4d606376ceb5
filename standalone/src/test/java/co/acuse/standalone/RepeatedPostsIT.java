package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.testplatform.Platform;
import co.acuse.testplatform.PlatformTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The same sale, posted again and again, is one document; a correction is another sale's right. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatedPostsIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String INBOX = "repeats";
  private static final Map<String, Object> UNLIMITED = Map.of("rateLimited", false);

  private Pipeline pipeline;

  @BeforeAll
  void start(@TempDir Path folder) {
    pipeline =
        Pipeline.start(
            folder,
            Platform.kafka().bootstrapServers(),
            Map.of("acuse.ingest.inbox." + INBOX + ".issuers", "*"));
    pipeline.worker(Map.of());
  }

  @AfterAll
  void stop() throws Exception {
    pipeline.close();
  }

  @Test
  void twentyEqualPostsAtOnceAreOneDocument() throws Exception {
    pipeline.issuer("900200001", UNLIMITED);
    List<Till.Accepted> posts = postAtOnce(Sales.sale("900200001", "TWENTY"), 20);

    assertThat(posts)
        .extracting(Till.Accepted::invoiceId)
        .containsOnly(posts.getFirst().invoiceId());
    assertThat(posts).extracting(Till.Accepted::submissionId).doesNotHaveDuplicates();
    List<JsonNode> ends = ends(posts);
    assertThat(ends).extracting(end -> end.path("status").asString("")).containsOnly("SUCCESS");
    assertThat(ends).filteredOn(end -> end.path("repeat").booleanValue(false)).hasSize(19);
    assertThat(ends)
        .extracting(end -> end.path("number").asString(""))
        .doesNotContain("")
        .containsOnly(ends.getFirst().path("number").asString(""));
    assertThat(pipeline.factus().documents("900200001", "TWENTY")).hasSize(1);
    assertThat(pipeline.factus().submitting("900200001", "TWENTY")).isEqualTo(1);
  }

  @Test
  void sameReferenceWithOtherLinesButEqualTotalIsAConflict() {
    pipeline.issuer("900200002", UNLIMITED);
    Till.Accepted first = pipeline.till().accepted(Sales.sale("900200002", "LINES"));
    assertThat(pipeline.till().end(first, PATIENCE).path("status").asString(""))
        .isEqualTo("SUCCESS");

    Till.Accepted other = pipeline.till().accepted(Sales.saleOfOtherLines("900200002", "LINES"));
    JsonNode end = pipeline.till().end(other, PATIENCE);

    assertThat(end.path("status").asString("")).isEqualTo("FAILED");
    assertThat(end.path("cause").asString("")).isEqualTo("CONFLICT");
    assertThat(pipeline.till().invoice(other.invoiceId()).path("status").asString(""))
        .isEqualTo("SUCCESS");
    assertThat(pipeline.factus().documents("900200002", "LINES")).hasSize(1);
  }

  @Test
  void aStrangersDocumentUnderTheSameReferenceIsAConflictAndStays() {
    // Somebody used the account by hand: the provider answers 201 with that document.
    pipeline.issuer("900200003", UNLIMITED);
    pipeline
        .factus()
        .foreignDocument(
            "900200003", "bills", "PENDING", Map.of("reference", "BY-HAND", "seconds", 1));

    JsonNode end =
        pipeline.till().end(pipeline.till().accepted(Sales.sale("900200003", "BY-HAND")), PATIENCE);

    assertThat(end.path("status").asString("")).isEqualTo("FAILED");
    assertThat(end.path("cause").asString("")).isEqualTo("CONFLICT");
    assertThat(pipeline.factus().deletes("900200003", "BY-HAND")).isZero();
  }

  @Test
  void twentyPostsOfARejectedSaleCostOneRequestAndOneDeleteAndTheCorrectionIsIssued()
      throws Exception {
    pipeline.issuer("900200004", UNLIMITED);
    String reference = "SIM-REJECT-FAK24-x1-TWENTY";
    String wrong = Sales.sale("900200004", reference, "CAF-500", "Nombre equivocado");
    List<JsonNode> ends = ends(postAtOnce(wrong, 20));

    assertThat(ends).extracting(end -> end.path("status").asString("")).containsOnly("FAILED");
    assertThat(ends)
        .extracting(end -> end.path("cause").asString(""))
        .containsOnly("REJECTED_BY_AUTHORITY");
    assertThat(pipeline.factus().submitting("900200004", reference)).isEqualTo(1);
    assertThat(pipeline.factus().deletes("900200004", reference)).isEqualTo(1);

    String corrected = Sales.sale("900200004", reference);
    JsonNode issued = pipeline.till().end(pipeline.till().accepted(corrected), PATIENCE);
    assertThat(issued.path("status").asString("")).isEqualTo("SUCCESS");

    JsonNode withdrawn = pipeline.till().end(pipeline.till().accepted(wrong), PATIENCE);
    assertThat(withdrawn.path("status").asString("")).isEqualTo("FAILED");
    List<JsonNode> held =
        pipeline.factus().documents("900200004", reference).stream()
            .filter(document -> document.path("state").asString("").equals("VALIDATED"))
            .toList();
    assertThat(held).hasSize(1);
    assertThat(held.getFirst().path("request").toString())
        .contains("Consumidor Final")
        .doesNotContain("Nombre equivocado");
    assertThat(pipeline.factus().submitting("900200004", reference)).isEqualTo(2);
  }

  @Test
  void aWithdrawnSaleIsNeverIssuedByWhateverWayItComesOnceMore() {
    String nit = "900200005";
    pipeline.issuer(nit, UNLIMITED);
    String reference = "SIM-REJECT-FAK24-x1-WITHDRAWN";
    String wrong = Sales.sale(nit, reference, "CAF-500", "Nombre equivocado");
    Till.Accepted rejected = pipeline.till().accepted(wrong);
    assertThat(pipeline.till().end(rejected, PATIENCE).path("cause").asString(""))
        .isEqualTo("REJECTED_BY_AUTHORITY");

    // The correction is at work, but does not get through yet.
    pipeline.factus().fault(Map.of("account", nit, "fault", "429", "number", 1));
    Till.Accepted correction = pipeline.till().accepted(Sales.sale(nit, reference));
    assertThat(causesOnceMore(wrong, rejected))
        .containsExactly("WITHDRAWN", "WITHDRAWN", "REPLAY_OBSOLETE");

    pipeline.factus().noFaults();
    assertThat(pipeline.till().end(correction, PATIENCE).path("status").asString(""))
        .isEqualTo("SUCCESS");
    List<JsonNode> held = pipeline.factus().documents(nit, reference);
    long submitting = pipeline.factus().submitting(nit, reference);

    assertThat(causesOnceMore(wrong, rejected))
        .containsExactly("CONFLICT", "CONFLICT", "REPLAY_OBSOLETE");

    assertThat(pipeline.factus().documents(nit, reference)).isEqualTo(held);
    assertThat(pipeline.factus().submitting(nit, reference)).isEqualTo(submitting);
    assertThat(held)
        .filteredOn(document -> document.path("state").asString("").equals("VALIDATED"))
        .singleElement()
        .satisfies(document ->
            assertThat(document.path("request").toString())
                .contains("Consumidor Final")
                .doesNotContain("Nombre equivocado"));
  }

  /** What a sale ends with that comes by HTTP, by an inbox topic and as a replay, in this order. */
  private List<String> causesOnceMore(String sale, Till.Accepted repeated) {
    KafkaSender kafka = new KafkaSender(Platform.kafka());
    Till.Accepted posted = pipeline.till().accepted(sale);
    List<String> before = fromInbox(repeated.invoiceId());
    kafka.publish(INBOX, sale);
    await().atMost(PATIENCE).until(() -> fromInbox(repeated.invoiceId()).size() > before.size());
    String published =
        fromInbox(repeated.invoiceId()).stream()
            .filter(id -> !before.contains(id))
            .findFirst()
            .orElseThrow();
    Till.Accepted replayed = kafka.replay(repeated);
    return ends(List.of(posted, new Till.Accepted(repeated.invoiceId(), published, ""), replayed))
        .stream()
        .map(end -> end.path("cause").asString(""))
        .toList();
  }

  private List<String> fromInbox(String invoiceId) {
    return pipeline
        .till()
        .invoice(invoiceId)
        .path("submissions")
        .valueStream()
        .filter(submission -> submission.path("origin").asString("").equals("INBOX"))
        .map(submission -> submission.path("submissionId").asString(""))
        .toList();
  }

  private List<JsonNode> ends(List<Till.Accepted> posts) {
    return posts.stream().map(post -> pipeline.till().end(post, PATIENCE)).toList();
  }

  private List<Till.Accepted> postAtOnce(String sale, int times) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Till.Accepted>> posts =
          IntStream.range(0, times)
              .<Callable<Till.Accepted>>mapToObj(_ -> () -> pipeline.till().accepted(sale))
              .toList();
      List<Till.Accepted> accepted = new ArrayList<>();
      for (Future<Till.Accepted> post : threads.invokeAll(posts)) {
        accepted.add(post.get());
      }
      return accepted;
    }
  }
}
