package co.acuse.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.invoice.Correction;
import co.acuse.contracts.rules.Reading;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InvoiceFixtureTests {
  @ParameterizedTest
  @MethodSource("documents")
  void everyDocumentIsAcceptable(InvoiceFixture document) {
    assertThat(document.reading()).isInstanceOf(Reading.Acceptable.class);
    assertThat(document.submission()).isEqualTo(document.submission());
  }

  @Test
  void aNoteNamesItsInvoice() {
    assertThat(InvoiceFixture.aCreditNoteFor("VENTA-1").invoice().correction())
        .isNotNull()
        .extracting(Correction::invoiceReference)
        .isEqualTo(InvoiceFixture.aSale().invoice().referenceCode());
  }

  @Test
  void otherLinesOfEqualTotalAreAnotherSale() {
    InvoiceFixture other = InvoiceFixture.aSale().otherLinesOfEqualTotal();

    assertThat(other.totals().total()).isEqualTo(InvoiceFixture.aSale().totals().total());
    assertThat(other.contentHash()).isNotEqualTo(InvoiceFixture.aSale().contentHash());
  }

  private static Stream<InvoiceFixture> documents() {
    return Stream.of(
        InvoiceFixture.aSale(),
        InvoiceFixture.aCreditSale(),
        InvoiceFixture.aSaleAtShelfPrice(),
        InvoiceFixture.aCreditNoteFor("VENTA-1"),
        InvoiceFixture.aDebitNoteFor("VENTA-1"),
        InvoiceFixture.aSale().issuer("800197268").reference("OTRA 2").order("PED-77"));
  }
}
