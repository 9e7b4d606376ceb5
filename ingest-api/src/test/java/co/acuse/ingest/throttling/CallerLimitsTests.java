package co.acuse.ingest.throttling;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.acuse.edge.problem.ProblemException;
import co.acuse.edge.problem.Problems;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class CallerLimitsTests {

  private final AtomicLong nanos = new AtomicLong();
  private final CallerLimits limits = new CallerLimits(new LimitSettings(2, 3, 1), nanos::get);

  @Test
  void refusesWhatIsOverTheBurst() {
    limits.pass("till", 1);
    limits.pass("till", 1);
    limits.pass("till", 1);

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> limits.pass("till", 1))
        .satisfies(
            refusal -> Assertions.assertThat(refusal.type()).isEqualTo(Problems.TOO_MANY_REQUESTS));
  }

  @Test
  void letsPassAgainAtTheSteadyRate() {
    limits.pass("till", 3);

    nanos.addAndGet(Duration.ofMillis(500).toNanos());

    assertThatCode(() -> limits.pass("till", 1)).doesNotThrowAnyException();
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> limits.pass("till", 1));
  }

  @Test
  void makesNextOnesWaitForLargeBatch() {
    limits.pass("till", 13);

    nanos.addAndGet(Duration.ofSeconds(5).toNanos());
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> limits.pass("till", 1));
    nanos.addAndGet(Duration.ofMillis(500).toNanos());
    assertThatCode(() -> limits.pass("till", 1)).doesNotThrowAnyException();
  }

  @Test
  void letsOthersPassMeanwhile() {
    limits.pass("till", 13);

    assertThatCode(() -> limits.pass("other", 1)).doesNotThrowAnyException();
  }
}
