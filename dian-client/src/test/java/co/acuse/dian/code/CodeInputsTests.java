package co.acuse.dian.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeInputsTests {

  @ParameterizedTest
  @ValueSource(strings = {"1500000", "1500000.0", "1500000.00", "1500000.000", "15E5"})
  void anAmountCountsAsItsTwoDecimalsHoweverItIsWritten(String gross) {
    CodeInputs inputs = CodeFixture.inputs("323200000129", gross, "700085371", "800199436");

    assertThat(Cufe.of(inputs, CodeFixture.KEY).value()).startsWith("8bb918b1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.001", "0.999", "-0.01"})
  void anAmountThatTheDocumentWouldTellOtherwiseIsRefused(String gross) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CodeFixture.amounts(gross))
        .withMessageContaining("gross value")
        .withMessageContaining(gross);
  }

  @ParameterizedTest
  @CsvSource({
    "SETP 1, 700085371, 800199436, number",
    "SETP-1, 700085371, 800199436, number",
    "SETP1, 700.085.371, 800199436, NIT",
    "SETP1, 700085371-1, 800199436, NIT",
    "SETP1, 700085371, 800 199 436, buyer"
  })
  void aPartThatTheDianWouldReadOtherwiseIsRefused(
      String number, String nit, String buyer, String named) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CodeFixture.inputs(number, "1500000", nit, buyer))
        .withMessageContaining(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-01-16T15:53:10Z", "2019-01-16T10:53:10.5-05:00"})
  void anIssueTimeOtherThanColombiasWholeSecondsIsRefused(String moment) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IssueMoment(OffsetDateTime.parse(moment)));
  }

  @Test
  void anInstantIsTakenInColombiaAndToTheSecond() {
    IssueMoment issued = IssueMoment.of(Instant.parse("2026-03-01T04:59:59.999Z"));

    assertThat(issued.date()).isEqualTo("2026-02-28");
    assertThat(issued.time()).isEqualTo("23:59:59-05:00");
  }
}
