package co.acuse.submitter.restore;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.submitter.gateway.FixedIssuers;
import co.acuse.submitter.gateway.dian.ScriptedDian;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnNumbersTests {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

  @Test
  void aLedgerThatGaveNumbersIsNotRestoredFromAnOlderCopy(@TempDir Path directory) {
    try (ScriptedDian dian = ScriptedDian.start(directory)) {
      assertThat(new OwnNumbers(dian.issuers()).forbid(false, out)).isTrue();
    }
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("No se hizo nada", ScriptedDian.ISSUER.value(), "dos veces");
  }

  @Test
  void aLedgerThatToldItsNumbersBeforeItSentIsRestored(@TempDir Path directory) {
    try (ScriptedDian dian = ScriptedDian.start(directory)) {
      assertThat(new OwnNumbers(dian.issuers()).forbid(true, out)).isFalse();
    }
    assertThat(said.size()).isZero();
  }

  @Test
  void whereTheProviderGivesTheNumbersNothingStandsInTheWay() {
    assertThat(new OwnNumbers(new FixedIssuers()).forbid(false, out)).isFalse();
    assertThat(said.size()).isZero();
  }
}
