package co.acuse.reliability.plan;

import java.time.Duration;

/**
 * The time when the provider is away while sales go on, and the calm in which the backlog drains.
 *
 * @param from the provider is gone, from the beginning of the load
 * @param to it is back
 * @param calmUntil no other fault strikes between {@code from} and here
 */
public record Ebb(Duration from, Duration to, Duration calmUntil) {

  static Ebb of(Scale scale) {
    Duration from = scale.load().multipliedBy(55).dividedBy(100);
    Duration away = scale.load().dividedBy(12);
    return new Ebb(from, from.plus(away), from.plus(away.multipliedBy(2)));
  }

  /** Whether a time from {@code start} to {@code end} has nothing in common with this one. */
  boolean isApartFrom(Duration start, Duration end) {
    return end.compareTo(from) <= 0 || start.compareTo(calmUntil) >= 0;
  }
}
