package co.acuse.submitter.submission;

import co.acuse.contracts.wire.WireRecord;
import java.util.List;

/** Tells the world. */
@FunctionalInterface
public interface EventPublisher {

  /**
   * Publishes in order and returns when that is decided.
   *
   * @return how many, from the first one on, were acknowledged
   */
  int publish(List<WireRecord> records) throws InterruptedException;
}
