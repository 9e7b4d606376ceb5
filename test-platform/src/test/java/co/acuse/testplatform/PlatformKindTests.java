package co.acuse.testplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlatformKindTests {

  @Test
  void isNamedInLowerCase() {
    assertThat(PlatformKind.named("embedded")).isEqualTo(PlatformKind.EMBEDDED);
    assertThat(PlatformKind.named("containers")).isEqualTo(PlatformKind.CONTAINERS);
  }

  @Test
  void saysWhichNamesThereAre() {
    assertThatThrownBy(() -> PlatformKind.named("cloud"))
        .hasMessage("acuse.test.platform is 'cloud'; it must be 'embedded' or 'containers'.");
  }
}
