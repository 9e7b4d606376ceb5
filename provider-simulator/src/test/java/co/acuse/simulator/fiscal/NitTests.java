package co.acuse.simulator.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NitTests {

  @ParameterizedTest
  @CsvSource({
    "900123456, 8",
    "900825759, 7",
    "901724254, 1",
    "1000789002, 2",
    "123456789, 6",
    "2343543, 7"
  })
  void computesTheCheckDigit(String nit, String digit) {
    assertThat(Nit.checkDigit(nit)).isEqualTo(digit);
  }
}
