package co.acuse.reliability.plan;

import co.acuse.reliability.faults.Fault;
import java.time.Duration;

/**
 * A fault and its time.
 *
 * @param at from the beginning of the load
 */
public record PlannedStrike(Duration at, Fault fault) {

  /** When its end is due. */
  public Duration until() {
    return at.plus(fault.lasts());
  }

  /** As one line for people. */
  @Override
  public String toString() {
    return "%8.3f s  %-24s %s for %.1f s  %s"
        .formatted(
            at.toMillis() / 1000.0,
            fault.kind(),
            fault.target(),
            fault.lasts().toMillis() / 1000.0,
            fault.detail());
  }
}
