package co.acuse.reliability.sabotage;

import java.util.List;
import java.util.function.Supplier;

/** A rule of a service that is broken on purpose, and the invariant that must be seen broken. */
@SuppressWarnings("ImmutableEnumChecker") // suppliers without state
public enum Mutation {
  /** The worker marks an event published before Kafka has acknowledged it. */
  MARKS_BEFORE_ACKNOWLEDGEMENT("I8", Step.Service.WORKER, BrokenRules::marksBeforeAcknowledgement),
  /** After an unanswered request the worker takes "not found" for granted, and sends again. */
  RESENDS_WITHOUT_ASKING("I3", Step.Service.WORKER, BrokenRules::resendsWithoutAsking),
  /** The worker tells FAILED when no answer has come in time. */
  FAILS_BY_TIME("I5", Step.Service.WORKER, BrokenRules::failsByTime),
  /** The worker takes any document with the right total for its own. */
  ADOPTS_BY_TOTALS("I4", Step.Service.WORKER, BrokenRules::adoptsByTotals),
  /** The worker deletes a rejected document without reading it again. */
  DELETES_WITHOUT_READING("I5", Step.Service.WORKER, BrokenRules::deletesWithoutReading),
  /** The worker writes an attempt down only when its answer is there. */
  RECORDS_AFTER_SENDING("I9", Step.Service.WORKER, BrokenRules::recordsAfterSending),
  /** The worker sends whether or not it still holds the issuer. */
  IGNORES_ITS_LEASE("I3", Step.Service.WORKER, BrokenRules::ignoresItsLease),
  /** The audit commits offsets before the database has the batch. */
  COMMITS_OFFSETS_FIRST("I1", Step.Service.AUDIT, BrokenRules::commitsOffsetsFirst),
  /** The audit takes what arrives last for what is last. */
  PROJECTS_BY_ARRIVAL("I11", Step.Service.AUDIT, BrokenRules::projectsByArrival);

  private final String invariant;
  private final Step.Service service;
  private final Supplier<List<Tampering>> tamperings;

  Mutation(String invariant, Step.Service service, Supplier<List<Tampering>> tamperings) {
    this.invariant = invariant;
    this.service = service;
    this.tamperings = tamperings;
  }

  /** The invariant that the checker must see broken, such as I3. */
  public String invariant() {
    return invariant;
  }

  /** The service whose processes are to be mutated. */
  public Step.Service service() {
    return service;
  }

  List<Tampering> tamperings() {
    return tamperings.get();
  }
}
