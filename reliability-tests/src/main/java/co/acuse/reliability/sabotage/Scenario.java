package co.acuse.reliability.sabotage;

/** The smallest load and fault in which a broken rule does harm. */
interface Scenario {

  /**
   * What a process needs to be ordered for it, beside the mutation.
   *
   * @param issuer whose sale this is, and nobody else's
   */
  default Orders orders(String issuer) {
    return Orders.none();
  }

  /** Plays it to its end. */
  void play(Stage stage, String issuer) throws InterruptedException;

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
  private static void answerIsLost(Stage stage, String issuer) throws InterruptedException {
    stage.sell(issuer, "SIM-STORE-RESET-1");
    stage.awaitEnd(issuer);
  }

  /** Somebody else has a document of the same total under the reference. */
  private static void anotherHasTheReference(Stage stage, String issuer)
      throws InterruptedException {
    stage.provider().change(issuer, "sameReference", "ORIGINAL");
    stage.provider().putForeign(issuer, "A-1", "VALIDATED");
    stage.sell(issuer, "A-1");
    stage.awaitEnd(issuer);
  }

  /** The audit dies when the offsets of a batch are committed. */
  private static void auditDiesAfterTheOffsets(Stage stage, String issuer)
      throws InterruptedException {
    Step death = Step.AUDIT_AFTER_SUBMISSIONS_OFFSET_COMMIT;
    stage.start(stage.audit(), stage.mutations(issuer).crash(death, 1));
    stage.sell(issuer, "A-1");
    stage.awaitDeath(stage.audit(), death);
    stage.start(stage.audit(), Orders.none());
    stage.awaitEnd(issuer);
    stage.awaitAudited(issuer);
  }

  /** The audit hears of the end before it hears of the beginning. */
  private static void submissionsComeLate(Stage stage, String issuer) throws InterruptedException {
    stage.audit().terminate();
    stage.sell(issuer, "A-1");
    stage.awaitEnd(issuer);
    stage.start(
        stage.audit(), stage.mutations("").slow(Step.AUDIT_BEFORE_SUBMISSIONS_BATCH, Stage.LATE));
    stage.awaitRequested(issuer);
  }

  /** The worker dies at a step of the sale, and is started again. */
  record WorkerDies(Step step) implements Scenario {

    @Override
    public Orders orders(String issuer) {
      return Orders.none().crash(step, 1, issuer);
    }

    @Override
    public void play(Stage stage, String issuer) throws InterruptedException {
      stage.sell(issuer, "A-1");
      stage.awaitDeath(stage.worker(), step);
      stage.startWithout(stage.worker(), step, issuer);
      stage.awaitEnd(issuer);
    }
  }

  /** A worker freezes with a request about to leave; the other one sends; the first wakes up. */
  record WorkerSleepsOverItsLease() implements Scenario {

    private static final Step ABOUT_TO_SEND = Step.WORKER_AFTER_ATTEMPT_COMMIT;

    @Override
    public Orders orders(String issuer) {
      return Orders.none().freeze(ABOUT_TO_SEND, 1, issuer);
    }

    @Override
    public void play(Stage stage, String issuer) throws InterruptedException {
      stage.sell(issuer, "A-1");
      stage.awaitFrozen(stage.worker(), ABOUT_TO_SEND);
      stage.reserve().thaw();
      stage.awaitEnd(issuer);
      stage.reserve().freeze();
      stage.worker().thaw();
      // Once it has worked for somebody else it has long done what it had in its hands.
      stage.sell(MutationSuite.BYSTANDER, "AFTER-" + issuer);
      stage.awaitEnd(MutationSuite.BYSTANDER);
    }
  }

  /** The authority rejects; before the worker deletes, another document has the reference. */
  record AnotherTakesThePlace() implements Scenario {

    private static final Step REJECTED = Step.WORKER_AFTER_ANSWER;
    private static final String REFERENCE = "SIM-REJECT-FAK24-1";

    @Override
    public Orders orders(String issuer) {
      return Orders.none().freeze(REJECTED, 1, issuer);
    }

    @Override
    public void play(Stage stage, String issuer) throws InterruptedException {
      stage.sell(issuer, REFERENCE);
      stage.awaitFrozen(stage.worker(), REJECTED);
      stage.provider().putForeign(issuer, REFERENCE, "PENDING");
      stage.worker().thaw();
      stage.awaitEnd(issuer);
    }
  }
}
