package co.acuse.dian.habilitacion;

import java.time.Duration;

/**
 * How patiently verdicts are waited for.
 *
 * @param pause before each question
 * @param most how many questions are asked
 * @param rest waits, or does not in tests
 */
record Pace(Duration pause, int most, Rest rest) {

  /** Lets time pass. */
  @FunctionalInterface
  interface Rest {
    void take(Duration duration) throws InterruptedException;
  }

  void takeRest() throws InterruptedException {
    rest.take(pause);
  }
}
