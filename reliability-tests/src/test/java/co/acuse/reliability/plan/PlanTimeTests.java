package co.acuse.reliability.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PlanTimeTests {

  private final PlanTime time = new PlanTime();

  @Test
  void goesOnAsAnyClock() throws InterruptedException {
    long began = System.nanoTime();
    PlanTime time = new PlanTime();

    assertThat(time.await(Duration.ofMillis(150))).isTrue();
    assertThat(since(began)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
  }

  @Test
  void goesSlowlyWhileSomebodySlowsItDown() throws InterruptedException {
    time.slowDown();
    time.slowDown();
    time.speedUp();
    long began = System.nanoTime();

    assertThat(time.await(Duration.ofMillis(100))).isTrue();
    assertThat(since(began)).isGreaterThanOrEqualTo(Duration.ofMillis(700));
  }

  @Test
  void doesNotLeapWhenItIsFastAgain() throws InterruptedException {
    time.slowDown();
    assertThat(time.pause(Duration.ofMillis(400))).isTrue();
    time.speedUp();
    long began = System.nanoTime();

    assertThat(time.await(Duration.ofMillis(400))).isTrue();
    assertThat(since(began)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
  }

  @Test
  void letsNobodyWaitForWhatIsGivenUp() throws InterruptedException {
    Thread other = Thread.ofVirtual().start(time::giveUp);

    assertThat(time.await(Duration.ofHours(1))).isFalse();
    assertThat(time.pause(Duration.ofHours(1))).isFalse();
    other.join();
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
