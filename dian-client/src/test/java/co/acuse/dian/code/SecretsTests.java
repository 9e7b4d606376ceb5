package co.acuse.dian.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTests {

  private static final String KEY = CodeFixture.KEY.value();

  @Test
  void noSecretIsPrinted() {
    assertThat(CodeFixture.KEY.toString() + CodeFixture.PIN)
        .doesNotContain(KEY)
        .doesNotContain(CodeFixture.PIN.value());
  }

  @Test
  void nobodyIsPrinted() {
    assertThat(CodeFixture.inputs().toString())
        .contains("323200000129")
        .doesNotContain("800199436");
  }

  @Test
  void aTechnicalKeyThatLostCharactersIsRefusedWithoutTellingIt() {
    String cut = KEY.substring(0, 38);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TechnicalKey(cut))
        .withMessageContaining("38")
        .withMessageContaining("numbering range")
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(cut));
  }

  @Test
  void aTechnicalKeyInCapitalsIsRefusedBecauseItHashesOtherwise() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TechnicalKey(KEY.toUpperCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "123 45", "12345\n"})
  void aPinWithSpaceInItIsRefused(String pin) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SoftwarePin(pin));
  }
}
