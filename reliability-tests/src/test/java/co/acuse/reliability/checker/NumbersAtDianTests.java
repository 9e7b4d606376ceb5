package co.acuse.reliability.checker;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.evidence.DianDocument;
import co.acuse.reliability.evidence.FrozenDocument;
import co.acuse.reliability.evidence.LedgerDocument;
import co.acuse.reliability.evidence.Sale;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is wrong with numbers and bytes at the DIAN is seen, by the invariant that it breaks. */
class NumbersAtDianTests {

  private final Sketch sketch = new Sketch();

  NumbersAtDianTests() {
    sold("v-1", "SETP1");
    sold("v-2", "SETP2");
  }

  @Test
  void eachSaleUnderItsNumberWithItsBytesIsRight() {
    assertThat(broken()).isEmpty();
  }

  @Test
  void seesTwoSalesUnderOneNumber() {
    Sketch.edit(
        sketch.ledgerDocuments,
        LedgerDocument.class,
        row -> "SETP2".equals(row.number()),
        row -> row.put("number", "SETP1"));

    assertThat(broken()).contains(Invariant.I3);
  }

  @Test
  void seesANumberThatIsUsedUpForNoSale() {
    sketch.dianDocuments.add(held("SETP3", "sha-of-SETP3", false));

    assertThat(broken()).containsExactly(Invariant.I3);
  }

  @Test
  void seesOtherBytesThanWereFrozen() {
    sketch.frozen.removeLast();

    assertThat(broken()).containsExactly(Invariant.I6);
  }

  @Test
  void whatNobodyOfOursBroughtHasBytesOfItsOwn() {
    sketch.dianDocuments.add(held("SETP3", "sha-of-somebody", true));

    assertThat(broken()).isEmpty();
  }

  private void sold(String reference, String number) {
    Sale sale = new Sale(Sketch.ISSUER, "INVOICE", reference);
    UUID invoice = Identities.invoice(sale);
    sketch.ledgerDocuments.add(
        new LedgerDocument(
            invoice,
            sale,
            4,
            "ISSUED",
            "NONE",
            null,
            false,
            null,
            null,
            number,
            "cufe-" + number,
            Sketch.START));
    sketch.frozen.add(new FrozenDocument(invoice, "sha-of-" + number));
    sketch.dianDocuments.add(held(number, "sha-of-" + number, false));
  }

  private static DianDocument held(String number, String sha256, boolean foreign) {
    return new DianDocument(
        1,
        Sketch.ISSUER,
        "01",
        number,
        "cufe-" + number,
        "ACCEPTED",
        foreign,
        "1190.00",
        Sketch.START,
        sha256);
  }

  private List<Invariant> broken() {
    Scene scene = Scene.of(sketch.evidence());
    Findings findings = new Findings(scene);
    NumbersAtDian.judge(scene, findings);
    return findings.violations().stream().map(Violation::invariant).distinct().toList();
  }
}
