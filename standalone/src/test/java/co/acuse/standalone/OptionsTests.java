package co.acuse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTests {

  private static final Path HOME = Path.of("/opt/acuse");

  @Test
  void keepsItsOwnFoldersWhereTheProgramIs() {
    Options options = Options.parse(HOME, "--samples");

    assertThat(options.data()).isEqualTo(Path.of("/opt/acuse/data"));
    assertThat(options.samples()).contains(Path.of("/opt/acuse/samples"));
    assertThat(options.port()).isEqualTo(8080);
  }

  @Test
  void takesNamedFoldersFromWhereItWasTyped() {
    Options options = Options.parse(HOME, "--data=mine", "--samples=/tmp/sales", "--port=9000");

    assertThat(options.data()).isEqualTo(Path.of("mine").toAbsolutePath());
    assertThat(options.samples()).contains(Path.of("/tmp/sales"));
    assertThat(options.port()).isEqualTo(9000);
  }

  @Test
  void sendsToFactusUnlessToldOtherwise() {
    assertThat(Options.parse(HOME).dian()).isFalse();
    assertThat(Options.parse(HOME, "--provider=dian").dian()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(HOME, "--provider=alguien"))
        .withMessageContaining("factus or dian");
  }

  @Test
  void namesAnOptionThatItDoesNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(HOME, "--sample"))
        .withMessageContaining("--sample")
        .withMessageContaining("Usage");
  }
}
