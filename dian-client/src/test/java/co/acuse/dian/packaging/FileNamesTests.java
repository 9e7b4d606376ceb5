package co.acuse.dian.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTests {

  private static final Year YEAR = Year.of(2026);

  private final FileNames names = FileNames.ownSoftware("900373076");

  @ParameterizedTest
  @CsvSource({
    "INVOICE, 1, fv09003730760002600000001.xml",
    "CREDIT_NOTE, 11, nc0900373076000260000000B.xml",
    "DEBIT_NOTE, 4294967295, nd090037307600026FFFFFFFF.xml",
    "APPLICATION_RESPONSE, 16, ar09003730760002600000010.xml",
    "ATTACHED_DOCUMENT, 1, ad09003730760002600000001.xml"
  })
  void aDocumentsNameTellsKindIssuerSoftwareYearAndNumber(
      FileKind kind, long counter, String name) {
    assertThat(names.xml(kind, YEAR, counter)).isEqualTo(name);
  }

  @Test
  void aZipsNameStartsWithZ() {
    assertThat(new FileNames("1020304050", "001").zip(Year.of(2009), 255))
        .isEqualTo("z102030405000109000000FF.zip");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 4_294_967_296L})
  void aCounterOutsideOfEightDigitsIsRefused(long counter) {
    assertThatIllegalArgumentException().isThrownBy(() -> names.zip(YEAR, counter));
  }

  @ParameterizedTest
  @CsvSource({"900.373.076, 000", "12345678901, 000", "900373076, 0", "900373076, abc"})
  void aNitOrProviderThatDoesNotFitIsRefused(String nit, String provider) {
    assertThatIllegalArgumentException().isThrownBy(() -> new FileNames(nit, provider));
  }
}
