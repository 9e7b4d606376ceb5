package co.acuse.dian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NitTests {

  @ParameterizedTest
  @CsvSource({"800197268, 4", "900508908, 9", "900108281, 3", "800199436, 4"})
  void theCheckDigitIsTheOneOfTheRut(String number, int checkDigit) {
    assertThat(new Nit(number).checkDigit()).isEqualTo(checkDigit);
    assertThat(Nit.of(number, checkDigit)).isEqualTo(new Nit(number));
  }

  @Test
  void aTypingErrorIsNoticedAndNotRepeated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Nit.of("800197286", 4))
        .withMessage("4 is not the check digit of that NIT: look for a typing error");
  }

  @Test
  void onlyNitsHaveACheckDigit() {
    assertThat(Identification.of(new Nit("800197268")).checkDigit()).hasValue(4);
    assertThat(new Identification(IdentificationType.CITIZENSHIP_CARD, "800197268").checkDigit())
        .isEmpty();
  }
}
