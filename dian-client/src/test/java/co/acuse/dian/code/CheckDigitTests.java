package co.acuse.dian.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTests {

  /** The first is the DIAN's own NIT; the next two are in its examples. */
  @ParameterizedTest
  @CsvSource({
    "800197268, 4",
    "900508908, 9",
    "900108281, 3",
    "899999068, 1",
    "0, 0",
    "4, 1",
    "100000000000000, 6"
  })
  void itIsTheDians(String nit, int digit) {
    assertThat(CheckDigit.of(nit)).isEqualTo(digit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "800.197.268", "800197268-4", "1000000000000000"})
  void anythingButUpToFifteenDigitsIsRefused(String nit) {
    assertThatIllegalArgumentException().isThrownBy(() -> CheckDigit.of(nit));
  }
}
