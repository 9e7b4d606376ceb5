package co.acuse.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.signature.TestKeys;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTests {

  private static final String START = "// example:start";
  private static final Path README = Path.of("README.md");

  @Test
  void theExampleRuns() {
    try (var dian = CheckingDian.knowing(Secrets.TECHNICAL_KEY, Secrets.PIN)) {
      String told =
          Example.issue(
              Map.of(
                  "DIAN_ENDPOINT",
                  dian.uri().toString(),
                  "DIAN_NIT",
                  TestKeys.NIT,
                  "DIAN_NAME",
                  "Panadería Ejemplo",
                  "DIAN_SOFTWARE_ID",
                  "0d1fbb1c-9c0b-4c8a-a4a8-6a2e3a1d7f10",
                  "DIAN_SOFTWARE_PIN",
                  Secrets.PIN,
                  "DIAN_TECHNICAL_KEY",
                  Secrets.TECHNICAL_KEY),
              TestKeys.key(),
              IssueMoment.of(Instant.parse("2026-03-02T14:05:07.250Z")),
              990_000_042L);

      assertThat(told).matches("Issued: [0-9a-f]{96}");
      assertThat(dian.seen().element("wcf:fileName")).isEqualTo("z09003730760002600000001.zip");
    }
  }

  @Test
  void theReadmeShowsTheExampleThatRuns() throws IOException {
    String source = Files.readString(Path.of("src/test/java/co/acuse/dian/Example.java"));
    String shown =
        source.substring(source.indexOf(START) + START.length(), source.indexOf("// example:end"));

    assertThat(flat(Files.readString(README))).contains(flat(shown));
  }

  @Test
  void theReadmeExplainsEveryVerdictAndEveryFailure() throws IOException {
    String readme = Files.readString(README);

    for (Class<?> verdict : Verdict.class.getPermittedSubclasses()) {
      assertThat(readme).contains("| `" + verdict.getSimpleName() + "` |");
    }
    for (Class<?> failure : Failure.class.getPermittedSubclasses()) {
      assertThat(readme).contains("| `" + failure.getSimpleName() + "` |");
    }
  }

  /** Layout aside: a formatter may change it. */
  private static String flat(String text) {
    return text.lines()
        .flatMap(line -> line.strip().chars().filter(c -> c != ' ').mapToObj(Character::toString))
        .collect(Collectors.joining());
  }
}
