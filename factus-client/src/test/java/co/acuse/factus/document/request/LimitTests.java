package co.acuse.factus.document.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LimitTests {

  private static final String PAIR = "\uD83E\uDDFE"; // one character, two chars in Java

  @Test
  void countsCharactersAsTheProviderDoes() {
    assertThatCode(() -> prepayment(PAIR.repeat(5_000))).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prepayment("x".repeat(5_001)))
        .withMessageContaining("5000");
  }

  private static Prepayment prepayment(String note) {
    return new Prepayment("A", LocalDate.of(2026, 1, 1), BigDecimal.ONE, note, null);
  }
}
