package co.acuse.reliability.plan;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What is drawn for one concern of a plan: drawing more for one never changes another. */
final class Chance {

  private final SplittableRandom random;

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  static Chance of(long seed, String concern) {
    return new Chance(new SplittableRandom(seed * 31 + concern.hashCode()));
  }

  static RandomGenerator randomOf(long seed, String concern) {
    return of(seed, concern).random;
  }

  /** Whether something happens that happens in {@code percent} of all cases. */
  boolean happens(double percent) {
    return random.nextDouble() * 100 < percent;
  }

  /** From {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  double fraction() {
    return random.nextDouble();
  }

  double bell() {
    return random.nextGaussian();
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
