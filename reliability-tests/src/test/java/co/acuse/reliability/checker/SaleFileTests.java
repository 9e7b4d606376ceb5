package co.acuse.reliability.checker;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.evidence.ProviderDocument;
import org.junit.jupiter.api.Test;

/** Which documents stand for a sale depends on whose the numbers are. */
class SaleFileTests {

  private static final String AT_FACTUS = "{\"reference_code\":\"v-1\"}";
  private static final String AT_DIAN = "<Invoice/>";

  @Test
  void whatSomebodyElsePostedAtFactusIsNotOurs() {
    assertThat(file("VALIDATED", true, AT_FACTUS).issuedAsOurs()).isEmpty();
  }

  @Test
  void whateverStandsUnderANumberOfOursAtTheDianIsOurs() {
    assertThat(file("VALIDATED", true, AT_DIAN).issuedAsOurs()).hasSize(1);
  }

  @Test
  void whatWePostedIsOursInEitherPlace() {
    assertThat(file("VALIDATED", false, AT_FACTUS).issuedAsOurs()).hasSize(1);
    assertThat(file("VALIDATED", false, AT_DIAN).issuedAsOurs()).hasSize(1);
  }

  @Test
  void whatIsNotIssuedStandsForNothing() {
    assertThat(file("DELETED", false, AT_DIAN).issuedAsOurs()).isEmpty();
    assertThat(file("PENDING", true, AT_DIAN).issuedAsOurs()).isEmpty();
  }

  private static SaleFile file(String state, boolean foreign, String request) {
    Sketch sketch = new Sketch();
    Tale.of(sketch, "v-1", Sketch.START).stored(state, 201, null);
    Sketch.edit(
        sketch.documents,
        ProviderDocument.class,
        _ -> true,
        document -> {
          document.put("foreign", foreign);
          document.put("request", request);
        });
    return SaleFiles.of(sketch.evidence()).all().stream()
        .filter(file -> !file.documents.isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
