package co.acuse.factus;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.factus.result.Failure;
import co.acuse.factus.testing.FakeFactus;
import co.acuse.factus.testing.Reply;
import co.acuse.factus.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTests {

  private static final String START = "// example:start";

  @Test
  void theExampleRuns() {
    try (var factus = new FakeFactus()) {
      factus.on("POST /v2/bills/validate", _ -> Reply.json(201, Samples.validatedBill()));

      String told =
          Example.issue(
              Map.of(
                  "FACTUS_BASE_URI", factus.uri().toString(),
                  "FACTUS_CLIENT_ID", "id",
                  "FACTUS_CLIENT_SECRET", "secret",
                  "FACTUS_USERNAME", "user",
                  "FACTUS_PASSWORD", "password"),
              "PAN-2026-1");

      assertThat(told).isEqualTo("VALIDATED SETP990000550");
      assertThat(factus.seen("POST /v2/bills/validate").getFirst().body())
          .contains("\"reference_code\":\"PAN-2026-1\"");
    }
  }

  @Test
  void theReadmeShowsTheExampleThatRuns() throws IOException {
    String source = Files.readString(Path.of("src/test/java/co/acuse/factus/Example.java"));
    String shown =
        source.substring(source.indexOf(START) + START.length(), source.indexOf("// example:end"));

    assertThat(flat(Files.readString(Path.of("README.md")))).contains(flat(shown));
  }

  @Test
  void theReadmeExplainsEveryFailure() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    for (Class<?> failure : Failure.class.getPermittedSubclasses()) {
      assertThat(readme).contains("`" + failure.getSimpleName());
    }
  }

  /** Layout aside: a formatter may change it. */
  private static String flat(String text) {
    return text.lines()
        .flatMap(line -> line.strip().chars().filter(c -> c != ' ').mapToObj(Character::toString))
        .collect(Collectors.joining());
  }
}
