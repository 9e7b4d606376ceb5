package co.acuse.submitter.submission.lanes;

import co.acuse.submitter.submission.Outbox;
import java.time.Duration;
import java.util.List;

/** Publishes the events of one issuer, in order, while its lease is held. */
final class OutboxRun {

  private static final Duration QUIET = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final HeldLease held;
  private final Ports ports;
  private final int batch;
  private final Signal signal = new Signal();
  private volatile boolean stopped;

  OutboxRun(HeldLease held, Ports ports, int batch) {
    this.held = held;
    this.ports = ports;
    this.batch = batch;
  }

  void signal() {
    signal.raise();
  }

  void stop() {
    stopped = true;
    signal.raise();
  }

  /** Runs until stopped. */
  void run() throws InterruptedException {
    while (!stopped) {
      if (!publish()) {
        signal.await(QUIET);
      }
    }
  }

  /** Whether there may be more. */
  private boolean publish() throws InterruptedException {
    List<Outbox.Pending> pending = ports.outbox().unpublished(held.lease().issuer(), batch);
    if (pending.isEmpty()) {
      return false;
    }
    int acknowledged =
        ports.publisher().publish(pending.stream().map(Outbox.Pending::record).toList());
    if (acknowledged > 0) {
      ports
          .outbox()
          .published(
              held.lease(),
              pending.subList(0, acknowledged).stream().map(Outbox.Pending::id).toList());
    }
    if (acknowledged < pending.size()) {
      signal.await(PAUSE);
    }
    return true;
  }
}
