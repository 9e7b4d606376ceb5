package co.acuse.reliability.checker;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.reliability.evidence.DeathRecord;
import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.Post;
import co.acuse.reliability.evidence.ProviderRequest;
import java.util.EnumMap;
import org.junit.jupiter.api.Test;

/** Sales that somebody has uploaded besides, in a batch that stays in process, are counted. */
class StuckInProcessTests {

  private final Sketch sketch = new Sketch();

  @Test
  void countsWhatAPersonWasToldOfAndWhatOutlivedAWorkerAndWhatWasIssued() {
    Tale issued = told(sentInVain("V-1"));
    sketch.deaths.add(new DeathRecord(issued.time().plusSeconds(1), "worker-2", "KILL", null));
    issued.at(60).stored("VALIDATED", null, null).issued();
    told(sentInVain("V-2"));

    assertThat(counted()).isEqualTo(new Figures.InProcess(2, 2, 1));
  }

  @Test
  void countsNothingOfWhichNobodyWasTold() {
    sentInVain("V-1").at(15).stored("VALIDATED", null, null).issued();

    assertThat(counted()).isEqualTo(new Figures.InProcess(0, 0, 0));
  }

  @Test
  void countsNothingThatTheDianNeverHadInProcess() {
    told(sentToTheDian(begun("V-1").request("VALIDATE", "REFUSED", 500, "HTTP-500", null)));

    assertThat(counted()).isEqualTo(new Figures.InProcess(0, 0, 0));
  }

  private Tale begun(String reference) {
    return Tale.of(sketch, reference, Sketch.START)
        .posted(Post.Answer.YES)
        .accepted()
        .activated()
        .attempt();
  }

  private Tale sentInVain(String reference) {
    return sentToTheDian(begun(reference).stored("PENDING", 200, null));
  }

  private Tale sentToTheDian(Tale tale) {
    Sketch.edit(
        sketch.requests,
        ProviderRequest.class,
        request -> tale.sale.reference().equals(request.reference()),
        request -> request.put("path", "SendBillSync"));
    return tale;
  }

  private Tale told(Tale tale) {
    tale.at(15).told("AlertRaised");
    Sketch.edit(
        sketch.lifecycle,
        LifecycleRecord.class,
        event -> tale.sale.equals(event.sale()) && event.is("AlertRaised"),
        event -> event.put("code", "STUCK"));
    return tale;
  }

  private Figures.InProcess counted() {
    Scene scene = Scene.of(sketch.evidence());
    return new Tally(scene.evidence, SaleFiles.of(scene.evidence))
        .figures(new EnumMap<>(Invariant.class))
        .inProcess();
  }
}
