package co.acuse.contracts.identity;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Makes UUIDs of version 7: ordered by time, unique by chance (RFC 9562 §5.7). */
public final class TimeOrderedUuids implements Supplier<UUID> {

  private final InstantSource clock;
  private final RandomGenerator random;

  public TimeOrderedUuids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public UUID get() {
    long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
