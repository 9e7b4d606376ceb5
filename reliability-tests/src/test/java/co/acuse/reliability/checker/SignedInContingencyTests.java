package co.acuse.reliability.checker;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.evidence.DeathRecord;
import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.ProviderDocument;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with invoices that were signed while the DIAN was away is seen, and counted. */
class SignedInContingencyTests {

  private final Sketch sketch = new Sketch();

  @Test
  void whatTheBuyerGotAndTheDianHoldsIsRight() {
    held("04", signed().stored("VALIDATED", null, null).issued());

    assertThat(broken()).isEmpty();
  }

  @Test
  void seesTwoSignaturesOfOneSale() {
    held("04", signed().told("ContingencyEntered").stored("VALIDATED", null, null).issued());

    assertThat(broken()).containsExactly(Invariant.I8);
  }

  @Test
  void seesThatNoBuyerWasToldToHaveWhatTheDianHolds() {
    held("04", begun().stored("VALIDATED", null, null).issued());

    assertThat(broken()).containsExactly(Invariant.I6);
  }

  @Test
  void whatTheDianHadBeforeItWentAwayStaysAnOrdinaryInvoice() {
    held("01", signed().stored("VALIDATED", null, null).issued());

    assertThat(broken()).isEmpty();
  }

  @Test
  void seesThatNobodyIsAlertedOfAnInvoiceWithoutValue() {
    signed().failed("REJECTED_BY_AUTHORITY");

    assertThat(broken()).containsExactly(Invariant.I5);
  }

  @Test
  void aPersonWhoIsAlertedCanTellTheBuyer() {
    signed().failed("REJECTED_BY_AUTHORITY").told("AlertRaised");
    Sketch.edit(
        sketch.lifecycle,
        LifecycleRecord.class,
        event -> event.is("AlertRaised"),
        event -> event.put("code", "CONTINGENCY_REJECTED"));

    assertThat(broken()).isEmpty();
  }

  @Test
  void countsWhatOutlivedAWorkerAndWhatArrived() {
    Tale tale = signed();
    sketch.deaths.add(new DeathRecord(tale.time().plusSeconds(1), "worker-2", "KILL", null));
    held("04", tale.at(20).stored("VALIDATED", null, null).at(21).issued());

    Scene scene = Scene.of(sketch.evidence());
    assertThat(
            new Tally(scene.evidence, SaleFiles.of(scene.evidence))
                .figures(new EnumMap<>(Invariant.class)))
        .extracting(Figures::contingency)
        .isEqualTo(new Figures.Contingency(1, 1, 1));
  }

  private Tale begun() {
    return Tale.of(sketch, "v-1", Sketch.START)
        .posted(Post.Answer.YES)
        .accepted()
        .activated()
        .attempt();
  }

  private Tale signed() {
    return begun().at(15).told("ContingencyEntered");
  }

  private void held(String type, Tale tale) {
    String xml = "<Invoice><InvoiceTypeCode>" + type + "</InvoiceTypeCode></Invoice>";
    Sketch.edit(
        sketch.documents,
        ProviderDocument.class,
        document -> document.reference().equals(tale.sale.reference()),
        document -> document.put("request", xml));
  }

  private List<Invariant> broken() {
    Scene scene = Scene.of(sketch.evidence());
    Findings findings = new Findings(scene);
    SaleFiles.of(scene.evidence)
        .all()
        .forEach(file -> new SignedInContingency().judge(file, scene, findings));
    return findings.violations().stream().map(Violation::invariant).distinct().toList();
  }
}
