package co.acuse.simulator.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.simulator.SharedSimulator;
import co.acuse.simulator.SimulatorServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The test set as {@code ./dian-test-set} sends it, for the issuer that is there by itself. */
@ExtendWith(SharedSimulator.class)
class TestSetCommandTests {

  private static final String COMMAND = "co.acuse.dian.habilitacion.Main";

  @TempDir Path directory;

  private Desk desk;
  private Path keyFile;

  @BeforeEach
  void open(SimulatorServer server) throws IOException {
    desk = new Desk(server);
    keyFile = Files.write(directory.resolve("issuer.p12"), desk.file(Desk.NIT));
  }

  @Test
  void theWholeSetIsAccepted() throws Exception {
    Ended ended = run(Desk.PIN);

    assertThat(ended.output()).contains("10 of 10 documents were accepted.");
    assertThat(ended.status()).isZero();
    assertThat(desk.json("GET", "/test-sets", "").path(0).path("passed").booleanValue()).isTrue();
  }

  @Test
  void aWrongPinIsRejectedByTheRuleOfTheFingerprint() throws Exception {
    Ended ended = run("99999");

    assertThat(ended.output()).contains("FAB27b", "0 of 10 documents were accepted.");
    assertThat(ended.status()).isEqualTo(1);
  }

  /** What a process printed, and what it ended with. */
  private record Ended(int status, String output) {}

  private Ended run(String pin) throws IOException, InterruptedException {
    var program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                COMMAND,
                "--pause-seconds",
                "1")
            .redirectErrorStream(true);
    program.environment().putAll(settings(pin));
    Process process = program.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  private Map<String, String> settings(String pin) {
    return Map.of(
        "DIAN_ENDPOINT",
        desk.endpoint().toString(),
        "DIAN_NIT",
        Desk.NIT,
        "DIAN_NAME",
        "Comercio de Prueba S.A.S.",
        "DIAN_ADDRESS",
        "Calle 1 # 2-3",
        "DIAN_SOFTWARE_ID",
        Desk.SOFTWARE,
        "DIAN_TEST_SET_ID",
        Desk.TEST_SET,
        "DIAN_KEY_FILE",
        keyFile.toString(),
        "DIAN_KEY_PASSWORD",
        Desk.PASSWORD,
        "DIAN_SOFTWARE_PIN",
        pin,
        "DIAN_TECHNICAL_KEY",
        Desk.TECHNICAL_KEY);
  }
}
