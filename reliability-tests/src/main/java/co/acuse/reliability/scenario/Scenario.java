package co.acuse.reliability.scenario;

import co.acuse.reliability.sabotage.Deeds;
import co.acuse.reliability.sabotage.Mutation;
import co.acuse.reliability.sabotage.Orders;
import co.acuse.reliability.sabotage.Step;

/** The smallest load and fault in which a broken rule does harm. */
interface Scenario {

  /**
   * Two issuers, each with one sale of the same kind.
   *
   * @param kept for whom the rule is kept
   * @param broken for whom it is broken
   */
  record Pair(String kept, String broken) {}

  /** What the worker needs to be ordered for it, beside the mutation. */
  default Orders orders(Pair pair) {
    return Orders.none();
  }

  /** Plays it until nothing more goes wrong; the sales may come to their end later. */
  void play(Stage stage, Pair pair) throws InterruptedException;

  /** The scenario of a mutation. */
  static Scenario of(Mutation mutation) {
    return switch (mutation) {
      case RESENDS_WITHOUT_ASKING, FAILS_BY_TIME -> Scenario::answerIsLost;
      case RECORDS_AFTER_SENDING -> new WorkerDies(Step.WORKER_AFTER_ANSWER);
      case IGNORES_ITS_LEASE -> new WorkerSleepsOverItsLease();
      case ADOPTS_BY_TOTALS -> Scenario::anotherHasTheReference;
      case MARKS_BEFORE_ACKNOWLEDGEMENT -> new WorkerDies(Step.WORKER_AFTER_OUTBOX_MARK);
      case COMMITS_OFFSETS_FIRST -> Scenario::auditDiesAfterTheOffsets;
      case PROJECTS_BY_ARRIVAL -> Scenario::submissionsComeLate;
      case DELETES_WITHOUT_READING -> new AnotherTakesThePlace();
    };
  }

  /** The provider stores the document, and resets the connection. */
  private static void answerIsLost(Stage stage, Pair pair) throws InterruptedException {
    stage.sell(pair.kept(), "SIM-STORE-RESET-1");
    stage.sell(pair.broken(), "SIM-STORE-RESET-1");
  }

  /** Somebody else has a document of the same total under the reference. */
  private static void anotherHasTheReference(Stage stage, Pair pair) throws InterruptedException {
    stage.provider().change(pair.kept(), "sameReference", "ORIGINAL");
    stage.provider().change(pair.broken(), "sameReference", "ORIGINAL");
    stage.provider().putForeign(pair.kept(), "A-1", "VALIDATED");
    stage.provider().putForeign(pair.broken(), "A-1", "VALIDATED");
    stage.sell(pair.kept(), "A-1");
    stage.sell(pair.broken(), "A-1");
  }

  /** The audit dies when the offsets of a batch are committed. */
  private static void auditDiesAfterTheOffsets(Stage stage, Pair pair) throws InterruptedException {
    Step death = Step.AUDIT_AFTER_SUBMISSIONS_OFFSET_COMMIT;
    Orders orders =
        Orders.none().crash(death, 1).mutation(Mutation.COMMITS_OFFSETS_FIRST, pair.broken());
    stage.start(stage.audit(), orders);
    stage.sell(pair.kept(), "A-1");
    stage.awaitDeath(stage.audit(), death);
    stage.start(stage.audit(), orders);
    stage.sell(pair.broken(), "A-1");
    stage.awaitDeath(stage.audit(), death);
    stage.start(stage.audit(), Orders.none());
  }

  /** The audit hears of the end before it hears of the beginning. */
  private static void submissionsComeLate(Stage stage, Pair pair) throws InterruptedException {
    Orders late = Orders.none().slow(Step.AUDIT_BEFORE_SUBMISSIONS_BATCH, Stage.LATE);
    stage.settle();
    stage.audit().terminate();
    stage.sell(pair.kept(), "A-1");
    stage.awaitEnd(pair.kept());
    stage.start(stage.audit(), late);
    stage.awaitRequested(pair.kept());
    stage.audit().terminate();
    stage.sell(pair.broken(), "A-1");
    stage.awaitEnd(pair.broken());
    stage.start(stage.audit(), late.mutation(Mutation.PROJECTS_BY_ARRIVAL));
    stage.awaitRequested(pair.broken());
  }

  /** The worker dies at a step of the sale, and is started again. */
  record WorkerDies(Step step) implements Scenario {

    @Override
    public Orders orders(Pair pair) {
      return Orders.none().slow(step, Stage.LONG, pair.kept()).crash(step, 1, pair.broken());
    }

    @Override
    public void play(Stage stage, Pair pair) throws InterruptedException {
      stage.settle();
      stage.sell(pair.kept(), "A-1");
      stage.awaitWord(stage.worker(), Deeds.LINGERS + step);
      stage.sell(pair.broken(), "A-1");
      stage.awaitDeath(stage.worker(), step);
      stage.startWithout(stage.worker(), pair);
    }
  }

  /** A worker freezes with a request about to leave; the other one sends; the first wakes up. */
  record WorkerSleepsOverItsLease() implements Scenario {

    private static final Step ABOUT_TO_SEND = Step.WORKER_AFTER_ATTEMPT_COMMIT;

    @Override
    public Orders orders(Pair pair) {
      return Orders.none()
          .slow(ABOUT_TO_SEND, Stage.LONG, pair.kept())
          .freeze(ABOUT_TO_SEND, 1, pair.broken());
    }

    @Override
    public void play(Stage stage, Pair pair) throws InterruptedException {
      stage.sell(pair.kept(), "A-1");
      stage.awaitWord(stage.worker(), Deeds.LINGERS + ABOUT_TO_SEND);
      stage.sell(pair.broken(), "A-1");
      stage.awaitFrozen(stage.worker(), ABOUT_TO_SEND);
      stage.reserve().thaw();
      stage.awaitEnd(pair.kept());
      stage.awaitEnd(pair.broken());
      stage.reserve().freeze();
      stage.worker().thaw();
      // Once it has worked for somebody else it has long done what it had in its hands.
      stage.sell(MutationSuite.BYSTANDER, "A-1");
      stage.awaitEnd(MutationSuite.BYSTANDER);
    }
  }

  /** The authority rejects; before the worker deletes, another document has the reference. */
  record AnotherTakesThePlace() implements Scenario {

    private static final Step REJECTED = Step.WORKER_AFTER_ANSWER;
    private static final String REFERENCE = "SIM-REJECT-FAK24-1";

    @Override
    public Orders orders(Pair pair) {
      return Orders.none().freeze(REJECTED, 1, pair.kept()).freeze(REJECTED, 1, pair.broken());
    }

    @Override
    public void play(Stage stage, Pair pair) throws InterruptedException {
      play(stage, pair.kept());
      play(stage, pair.broken());
    }

    private static void play(Stage stage, String issuer) throws InterruptedException {
      stage.sell(issuer, REFERENCE);
      stage.awaitFrozen(stage.worker(), REJECTED);
      stage.provider().putForeign(issuer, REFERENCE, "PENDING");
      stage.worker().thaw();
    }
  }
}
