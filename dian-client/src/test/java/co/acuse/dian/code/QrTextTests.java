package co.acuse.dian.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QrTextTests {

  @Test
  void anInvoicesTextHasTheAnnexsLinesInItsOrder() {
    Cufe cufe = Cufe.of(CodeFixture.inputs(), CodeFixture.KEY);

    assertThat(QrText.of(CodeFixture.inputs(), new BigDecimal("8.5"), cufe))
        .isEqualTo(
            """
            NumFac: 323200000129
            FecFac: 2019-01-16
            HorFac: 10:53:10-05:00
            NitFac: 700085371
            DocAdq: 800199436
            ValFac: 1500000.00
            ValIva: 285000.00
            ValOtroIm: 8.50
            ValTolFac: 1785000.00
            CUFE: %1$s
            QRCode: https://catalogo-vpfe.dian.gov.co/document/searchqr?documentkey=%1$s\
            """
                .formatted(cufe.value()));
  }

  @Test
  void aNotesTextNamesItsCude() {
    Cude cude = Cude.of(CodeFixture.inputs(), CodeFixture.PIN);

    assertThat(QrText.of(CodeFixture.inputs(), BigDecimal.ZERO, cude))
        .contains("\nCUDE: " + cude.value() + "\n");
  }

  @Test
  void aSupportDocumentsTextHasNamesOfItsOwn() {
    SupportInputs inputs =
        new SupportInputs(
            "DS1",
            CodeFixture.issued(),
            new BigDecimal("100"),
            new BigDecimal("19"),
            new BigDecimal("119"),
            "1020",
            "800197268",
            Environment.TESTS);
    Cuds cuds = Cuds.of(inputs, CodeFixture.PIN);

    assertThat(QrText.of(inputs, cuds))
        .isEqualTo(
            """
            NumDS: DS1
            FecFD: 2019-01-16
            HorDS: 10:53:10-05:00
            NumSNO: 1020
            DocABS: 800197268
            ValDS: 100.00
            ValIva: 19.00
            ValTolDS: 119.00
            CUDS: %1$s
            QRCode: https://catalogo-vpfe-hab.dian.gov.co/document/searchqr?documentkey=%1$s\
            """
                .formatted(cuds.value()));
  }
}
