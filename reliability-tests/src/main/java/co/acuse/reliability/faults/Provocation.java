package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.sabotage.Step;
import java.util.Collection;

/** Brings about what leads a process to its steps, where the sales of a run do not. */
final class Provocation implements AutoCloseable {

  private final Cluster cluster;
  private final UnreadableRecords unreadable;

  Provocation(Cluster cluster) {
    this.cluster = cluster;
    this.unreadable = new UnreadableRecords(cluster);
  }

  /** Once for each thing that leads to some of these steps. */
  void leadTo(Collection<Step> steps) {
    steps.stream().map(Step::occasion).distinct().forEach(this::bringAbout);
  }

  private void bringAbout(Step.Occasion occasion) {
    switch (occasion) {
      case UNREADABLE_INBOX_RECORD, UNREADABLE_SUBMISSION -> unreadable.write(occasion);
      case EXPIRED_TOKEN -> expireTokens();
      case SALE, INBOX_SALE, LOST_ANSWER, REJECTION, IDLENESS -> {
        // Tills and the simulated provider see to that.
      }
    }
  }

  /** As far as the simulator is there to be told. */
  private void expireTokens() {
    try {
      cluster.layout().atFactus().forEach(cluster.simulator()::expireTokens);
    } catch (IllegalStateException _) {
      // Another fault may have ended it; the next go may be luckier.
    }
  }

  @Override
  public void close() {
    unreadable.close();
  }
}
