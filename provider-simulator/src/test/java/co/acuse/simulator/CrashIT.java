package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A simulator of its own process dies without warning, in the middle of its work. */
class CrashIT {

  private static final Pattern READY =
      Pattern.compile("answers on (http://\\S+), the administrator on port (\\d+)");

  @TempDir Path directory;
  private @Nullable Process process;

  @AfterEach
  void kill() throws InterruptedException {
    Process running = process;
    if (running != null) {
      running.destroyForcibly().waitFor();
    }
  }

  @Test
  void whatWasAnsweredSurvivesAHardKill() throws Exception {
    Map<String, String> answered = new ConcurrentHashMap<>();
    FactusCaller factus = start();
    factus.login();
    factus.switches("{\"rateLimited\":false}");
    List<Thread> tills = new ArrayList<>();
    AtomicInteger next = new AtomicInteger();
    for (int i = 0; i < 4; i++) {
      tills.add(Thread.ofVirtual().start(() -> postUntilCut(factus, next, answered)));
    }
    Awaitility.await().until(() -> answered.size() > 40);
    kill();
    for (Thread till : tills) {
      assertThat(till.join(Duration.ofSeconds(30))).isTrue();
    }

    FactusCaller again = start();
    again.bearer(factus.bearer());
    Map<String, String> kept = new TreeMap<>();
    for (JsonNode one : again.admin("/factus/ledger/documents").json()) {
      kept.put(one.path("reference").stringValue(), one.path("number").stringValue());
    }

    assertThat(kept).containsAllEntriesOf(answered);
    assertThat(kept.values()).doesNotHaveDuplicates();
    assertThat(again.admin("/factus/ledger/requests?submitting=true").json().size())
        .isGreaterThanOrEqualTo(kept.size());
    assertThat(new TreeSet<>(kept.values()).last())
        .isEqualTo("SETP" + (990_000_000 + kept.size() - 1));
    String reference = kept.keySet().iterator().next();
    assertThat(again.bill(Requests.bill(reference).toString()).data().path("number").stringValue())
        .isEqualTo(kept.get(reference));
    assertThat(again.bill(Requests.bill("NEW").toString()).data().path("number").stringValue())
        .isEqualTo("SETP" + (990_000_000 + kept.size()));
  }

  private static void postUntilCut(
      FactusCaller factus, AtomicInteger next, Map<String, String> answered) {
    try {
      while (true) {
        String reference = "A-" + next.incrementAndGet();
        FactusCaller.Answer answer = factus.bill(Requests.bill(reference).toString());
        answered.put(reference, answer.data().path("number").stringValue());
      }
    } catch (IOException | InterruptedException _) {
      // The server is dead: that is what was to happen.
    }
  }

  private FactusCaller start() throws IOException {
    Process started =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ProviderSimulator.class.getName(),
                "--simulator.port=0",
                "--simulator.admin.port=0",
                "--simulator.data-directory=" + directory)
            .redirectErrorStream(true)
            .start();
    process = started;
    BufferedReader output =
        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
    List<String> said = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> drain(output));
        return new FactusCaller(
            URI.create(ready.group(1)), URI.create("http://127.0.0.1:" + ready.group(2)));
      }
    }
    throw new IllegalStateException(said.stream().collect(Collectors.joining("\n")));
  }

  private static void drain(BufferedReader output) {
    // Nobody reads it; it only must not fill up.
    output.lines().forEach(_ -> {});
  }
}
