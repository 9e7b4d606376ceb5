package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.platform.BrokerProcess;
import co.acuse.standalone.samples.Json;
import co.acuse.testplatform.WithPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Posts while the broker is stopped, frozen and killed in mid-request. */
@WithPlatform
class KafkaAwayIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String NIT = "900600001";

  @TempDir Path folder;

  /** What a till was told, and how long it waited. */
  private record Told(String reference, Json.Answer answer, Duration took) {

    String code() {
      return answer.status() == 202 ? "202" : answer.body().path("code").asString("");
    }
  }

  @Test
  void whateverATillWasToldIsTrue() throws Exception {
    try (BrokerProcess broker = BrokerProcess.start(folder.resolve("kafka"))) {
      try (Pipeline pipeline = Pipeline.start(folder, broker.bootstrapServers(), Map.of())) {
        pipeline.issuer(NIT, Map.of("rateLimited", false));
        pipeline.worker(Map.of());
        List<Told> told = new ArrayList<>(posts(pipeline, "before"));
        broker.freeze();
        told.addAll(posts(pipeline, "frozen"));
        broker.thaw();
        told.addAll(posts(pipeline, "thawed"));
        Future<List<Told>> inMidRequest;
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
          inMidRequest = thread.submit(() -> posts(pipeline, "killed"));
          broker.kill();
        }
        told.addAll(inMidRequest.get());
        told.addAll(posts(pipeline, "stopped"));
        try (BrokerProcess again = BrokerProcess.start(folder.resolve("kafka"), broker.port())) {
          await()
              .atMost(PATIENCE)
              .until(() -> pipeline.till().post(Sales.sale(NIT, "back")).status() == 202);
          check(pipeline, told);
          assertThat(again.port()).isEqualTo(broker.port());
        }
      }
    }
  }

  private static void check(Pipeline pipeline, List<Told> told) {
    // Nobody waits for the broker. How long exactly is for KafkaOutageIT of ingest-api to say,
    // where
    // less runs beside it.
    assertThat(told).allSatisfy(post -> assertThat(post.took()).isLessThan(Duration.ofSeconds(15)));
    assertThat(told)
        .extracting(Told::code)
        .containsOnly("202", "NOT_ACCEPTED", "ACCEPTANCE_UNKNOWN")
        .contains("202");
    for (Told post : told) {
      switch (post.code()) {
        case "202" ->
            assertThat(
                    pipeline
                        .till()
                        .end(Till.accepted(post.answer()), PATIENCE)
                        .path("status")
                        .asString(""))
                .isEqualTo("SUCCESS");
        case "ACCEPTANCE_UNKNOWN" -> {
          JsonNode end =
              pipeline
                  .till()
                  .end(pipeline.till().accepted(Sales.sale(NIT, post.reference())), PATIENCE);
          assertThat(end.path("status").asString("")).isEqualTo("SUCCESS");
          assertThat(pipeline.factus().documents(NIT, post.reference())).hasSize(1);
          assertThat(pipeline.factus().submitting(NIT, post.reference())).isEqualTo(1);
        }
        default -> {}
      }
    }
    // Everything that could come has come by now: what was refused must not be among it.
    for (Told post : told) {
      if (post.code().equals("NOT_ACCEPTED")) {
        assertThat(pipeline.till().search("reference=" + post.reference())).isEmpty();
        assertThat(pipeline.factus().documents(NIT, post.reference())).isEmpty();
      }
    }
  }

  private static List<Told> posts(Pipeline pipeline, String moment) throws Exception {
    List<Future<Told>> posts = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        String reference = moment + "-" + i;
        posts.add(threads.submit(() -> post(pipeline, reference)));
      }
    }
    List<Told> told = new ArrayList<>();
    for (Future<Told> post : posts) {
      told.add(post.get());
    }
    return told;
  }

  private static Told post(Pipeline pipeline, String reference) {
    long from = System.nanoTime();
    Json.Answer answer = pipeline.till().post(Sales.sale(NIT, reference));
    return new Told(reference, answer, Duration.ofNanos(System.nanoTime() - from));
  }
}
