package co.acuse.dian.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class HashVectorTests {

  private static final String ANNEX_DEBIT_NOTE_PRINTED =
      "b9483dc2a17167feedf37b6bd67c4204e7b601933e0e389cffbd545e4d0ec370"
          + "b403cbb41ff656776cb6cb5d8348ecd4";

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/co/acuse/dian/code/documents.csv")
  void cufeAndCudeOfTheDianAreReproduced(ArgumentsAccessor vector) {
    CodeInputs inputs =
        new CodeInputs(
            text(vector, 2),
            issued(text(vector, 3), text(vector, 4)),
            new CodeAmounts(
                amount(vector, 5),
                amount(vector, 6),
                amount(vector, 7),
                amount(vector, 8),
                amount(vector, 9)),
            text(vector, 10),
            text(vector, 11),
            environment(text(vector, 13)));
    DocumentCode code = code(text(vector, 1), inputs, text(vector, 12));

    assertThat(code.value()).isEqualTo(text(vector, 14));
    assertThat(code.scheme()).isEqualTo(text(vector, 1) + "-SHA384");
  }

  /** An erratum: what annex 1.9 prints in 11.4.5 is not the SHA-384 of the text beside it. */
  @Test
  void theDebitNoteOfTheAnnexHasAnotherCudeThanTheAnnexPrints() {
    Cude cude =
        Cude.of(
            new CodeInputs(
                "ND1001",
                issued("2019-01-18", "10:58:00-05:00"),
                new CodeAmounts(
                    new BigDecimal("30000"),
                    BigDecimal.ZERO,
                    new BigDecimal("2400"),
                    BigDecimal.ZERO,
                    new BigDecimal("32400")),
                "900197264",
                "10254102",
                Environment.TESTS),
            new SoftwarePin("10201"));

    assertThat(cude.value())
        .startsWith("3fa73a86")
        .endsWith("60d1c31da")
        .isNotEqualTo(ANNEX_DEBIT_NOTE_PRINTED);
  }

  @Test
  void cudeOfTheAnnexsEventIsReproduced() {
    EventInputs inputs =
        new EventInputs(
            "1",
            issued("2019-04-30", "19:48:50-05:00"),
            "99998888",
            "800197268",
            "030",
            "FE123",
            "01");

    assertThat(Cude.of(inputs, new SoftwarePin("11111")).value())
        .isEqualTo(
            "0d91ba25b01f5e7dbda870a11b274501d3a62a73e91932c4"
                + "73c86c93f12a142a2ac45876efcde3e679024a01c0be41f9");
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/co/acuse/dian/code/support-documents.csv")
  void cudsIsReproduced(ArgumentsAccessor vector) {
    SupportInputs inputs =
        new SupportInputs(
            text(vector, 1),
            issued(text(vector, 2), text(vector, 3)),
            amount(vector, 4),
            amount(vector, 5),
            amount(vector, 6),
            text(vector, 7),
            text(vector, 8),
            environment(text(vector, 10)));
    Cuds cuds = Cuds.of(inputs, new SoftwarePin(text(vector, 9)));

    assertThat(cuds.value()).isEqualTo(text(vector, 11));
    assertThat(cuds.scheme()).isEqualTo("CUDS-SHA384");
  }

  @Test
  void softwareSecurityCodeIsReproduced() {
    assertThat(SoftwareSecurityCode.of("abc", new SoftwarePin("12345"), "SETP990000001").value())
        .isEqualTo(
            "ef061d791ea17f22a34df2d5d18726509bcbe69139a7527a"
                + "7e3d94c5d534899d5ff886f5a360c0fe87a71d600b67e3eb");
  }

  private static DocumentCode code(String kind, CodeInputs inputs, String secret) {
    return kind.equals("CUFE")
        ? Cufe.of(inputs, new TechnicalKey(secret))
        : Cude.of(inputs, new SoftwarePin(secret));
  }

  private static IssueMoment issued(String date, String time) {
    return new IssueMoment(OffsetDateTime.parse(date + "T" + time));
  }

  private static BigDecimal amount(ArgumentsAccessor vector, int column) {
    return new BigDecimal(vector.getString(column));
  }

  private static Environment environment(String code) {
    return Arrays.stream(Environment.values())
        .filter(environment -> environment.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String text(ArgumentsAccessor vector, int column) {
    return Objects.requireNonNull(vector.getString(column), "an empty column");
  }
}
