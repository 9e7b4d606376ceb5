package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.identity.InvoiceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Documents with which the code, or the database, could not cope, and that are left for a while.
 */
final class Resting {

  private static final Duration REST = Duration.ofSeconds(5);

  private final Map<InvoiceId, Instant> until = new ConcurrentHashMap<>();
  private final Threads threads;
  private final InstantSource clock;

  Resting(Threads threads, InstantSource clock) {
    this.threads = threads;
    this.clock = clock;
  }

  void rest(InvoiceId document, RuntimeException fault) {
    until.put(document, clock.instant().plus(REST));
    threads.tell("document-" + document, fault);
  }

  boolean has(InvoiceId document) {
    Instant end = until.get(document);
    if (end != null && end.isBefore(clock.instant())) {
      until.remove(document);
      return false;
    }
    return end != null;
  }

  int size() {
    return until.size();
  }
}
