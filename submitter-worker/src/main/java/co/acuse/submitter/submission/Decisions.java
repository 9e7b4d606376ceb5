package co.acuse.submitter.submission;

import co.acuse.submitter.submission.Journal.Wait;
import java.util.random.RandomGenerator;

/** All decisions about one document; each looks at its file and at an outcome, nothing else. */
public final class Decisions {

  private final Placement placement = new Placement();
  private final Sending sending;
  private final NextStep nextStep;
  private final AfterSubmit afterSubmit;
  private final AfterLookup afterLookup;
  private final AfterDelete afterDelete;
  private final EnteringContingency contingency;
  private final Outages outages;

  public Decisions(Timing timing, RandomGenerator random, Accounts accounts, Gateways gateways) {
    Surroundings surroundings =
        new Surroundings(timing, new Delays(timing, random), accounts, gateways);
    Endings endings = new Endings(placement, timing);
    Waits waits = new Waits(surroundings);
    RequestFreezing freezing = new RequestFreezing(surroundings, endings, waits);
    this.outages = new Outages(surroundings);
    this.sending = new Sending(surroundings, freezing, endings, waits);
    this.contingency = new EnteringContingency(surroundings, freezing, sending);
    Trouble trouble = new Trouble(surroundings, endings, waits);
    Adoption adoption = new Adoption(surroundings, sending, endings, waits, trouble);
    LateLook lateLook = new LateLook(adoption, endings);
    this.nextStep = new NextStep(surroundings, placement, sending, endings, waits);
    this.afterSubmit = new AfterSubmit(endings, waits, adoption, trouble);
    this.afterLookup =
        new AfterLookup(surroundings, sending, waits, adoption, afterSubmit, trouble, lateLook);
    this.afterDelete = new AfterDelete(waits, adoption, trouble);
  }

  /** Gives new submissions their place; sends nothing. */
  public Order place(DocumentFile file) {
    placement.placeNew(file);
    return new Order.Nothing();
  }

  /** Tells a document that waits for its turn what it waits for; changes nothing else. */
  public Order explain(DocumentFile file, Obstacle obstacle) {
    if (file.stage() == Stage.READY && !obstacle.isKnown(file.dealings().told)) {
      Waits.tell(
          file, new Wait(obstacle.phase(), obstacle.reason(), null, obstacle.blocker(), null));
    }
    return new Order.Nothing();
  }

  /** Signs an invoice as type 04 while it is proven that the authority is away; sends nothing. */
  public Order enterContingency(DocumentFile file) {
    return contingency.enter(file);
  }

  Order next(DocumentFile file) {
    return nextStep.of(file);
  }

  Order repeated(DocumentFile file, Order.Post sent) {
    return sending.repeat(file, sent);
  }

  Order submitted(DocumentFile file, Order.Post sent, SubmissionOutcome outcome, boolean probing) {
    outages.note(file, outcome);
    return afterSubmit.of(file, sent, outcome, probing);
  }

  Order lookedUp(DocumentFile file, Order.LookUp asked, LookupOutcome outcome, boolean probing) {
    outages.note(file, outcome);
    return afterLookup.of(file, asked, outcome, probing);
  }

  Order deleted(DocumentFile file, Order.Delete sent, DeletionOutcome outcome, boolean probing) {
    return afterDelete.of(file, sent, outcome, probing);
  }
}
