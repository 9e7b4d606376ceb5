package co.acuse.reliability.sabotage;

/** The smallest load and fault in which a broken rule does harm. */
@FunctionalInterface
interface Scenario {

  /**
   * Plays it to its end.
   *
   * @param issuer whose sales these are, and nobody else's
   * @param orders those of the mutated process: what breaks the rule, or nothing
   */
  void play(Stage stage, String issuer, Orders orders) throws InterruptedException;

  /** The scenario of a mutation. */
  static Scenario of(Mutation mutation) {
    return switch (mutation) {
      case RESENDS_WITHOUT_ASKING, FAILS_BY_TIME -> Scenario::answerIsLost;
      case RECORDS_AFTER_SENDING -> Scenario::diesWithTheAnswer;
      case IGNORES_ITS_LEASE -> Scenario::wakesUpTooLate;
      case ADOPTS_BY_TOTALS -> Scenario::anotherHasTheReference;
      case MARKS_BEFORE_ACKNOWLEDGEMENT -> Scenario::diesAfterTheMark;
      case COMMITS_OFFSETS_FIRST -> Scenario::auditDiesAfterTheOffsets;
      case PROJECTS_BY_ARRIVAL -> Scenario::submissionsComeLate;
      case DELETES_WITHOUT_READING -> Scenario::anotherTakesThePlace;
    };
  }

  /** The provider stores the document, and resets the connection. */
  private static void answerIsLost(Stage stage, String issuer, Orders orders)
      throws InterruptedException {
    stage.start(stage.worker(), orders);
    stage.sell(issuer, "SIM-STORE-RESET-1");
    stage.awaitEnd(issuer);
  }

  private static void diesWithTheAnswer(Stage stage, String issuer, Orders orders)
      throws InterruptedException {
    stage.start(stage.worker(), orders.crash(Step.WORKER_AFTER_ANSWER, 1));
    stage.sell(issuer, "A-1");
    stage.awaitDeath(stage.worker(), Step.WORKER_AFTER_ANSWER);
    stage.awaitEnd(issuer);
  }

  /** A worker freezes with a request about to leave; the other one sends; the first wakes up. */
  private static void wakesUpTooLate(Stage stage, String issuer, Orders orders)
      throws InterruptedException {
    stage.start(stage.worker(), orders.freeze(Step.WORKER_AFTER_ATTEMPT_COMMIT, 1));
    stage.sell(issuer, "A-1");
    stage.awaitFrozen(stage.worker(), Step.WORKER_AFTER_ATTEMPT_COMMIT);
    stage.start(stage.reserve(), Orders.none());
    stage.awaitEnd(issuer);
    stage.reserve().terminate();
    stage.worker().thaw();
    // It ends only when what it had in flight has ended.
    stage.start(stage.worker(), Orders.none());
  }

  private static void anotherHasTheReference(Stage stage, String issuer, Orders orders)
      throws InterruptedException {
    stage.provider().change(issuer, "sameReference", "ORIGINAL");
    stage.provider().putForeign(issuer, "A-1", "VALIDATED");
    stage.start(stage.worker(), orders);
    stage.sell(issuer, "A-1");
    stage.awaitEnd(issuer);
  }

  private static void diesAfterTheMark(Stage stage, String issuer, Orders orders)
      throws InterruptedException {
    stage.start(stage.worker(), orders.crash(Step.WORKER_AFTER_OUTBOX_MARK, 1));
    stage.sell(issuer, "A-1");
    stage.awaitDeath(stage.worker(), Step.WORKER_AFTER_OUTBOX_MARK);
    stage.awaitEnd(issuer);
  }

  private static void auditDiesAfterTheOffsets(Stage stage, String issuer, Orders orders)
      throws InterruptedException {
    stage.start(stage.audit(), orders.crash(Step.AUDIT_AFTER_SUBMISSIONS_OFFSET_COMMIT, 1));
    stage.sell(issuer, "A-1");
    stage.awaitDeath(stage.audit(), Step.AUDIT_AFTER_SUBMISSIONS_OFFSET_COMMIT);
    stage.awaitEnd(issuer);
    stage.awaitAudited(issuer);
  }

  /** The audit hears of the end before it hears of the beginning. */
  private static void submissionsComeLate(Stage stage, String issuer, Orders orders)
      throws InterruptedException {
    stage.audit().terminate();
    stage.sell(issuer, "A-1");
    stage.awaitEnd(issuer);
    stage.start(stage.audit(), orders.slow(Step.AUDIT_BEFORE_SUBMISSIONS_BATCH, Stage.LATE));
    stage.awaitRequested(issuer);
    stage.start(stage.audit(), Orders.none());
  }

  /** The authority rejects; before the worker deletes, another document has the reference. */
  private static void anotherTakesThePlace(Stage stage, String issuer, Orders orders)
      throws InterruptedException {
    stage.start(stage.worker(), orders.freeze(Step.WORKER_AFTER_ANSWER, 1));
    stage.sell(issuer, "SIM-REJECT-FAK24-1");
    stage.awaitFrozen(stage.worker(), Step.WORKER_AFTER_ANSWER);
    stage.provider().putForeign(issuer, "SIM-REJECT-FAK24-1", "PENDING");
    stage.worker().thaw();
    stage.awaitEnd(issuer);
  }
}
