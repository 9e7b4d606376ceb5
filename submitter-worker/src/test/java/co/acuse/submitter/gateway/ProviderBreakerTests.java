package co.acuse.submitter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.identity.IssuerNit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProviderBreakerTests {

  private static final IssuerNit ONE = new IssuerNit("900000001");
  private static final IssuerNit OTHER = new IssuerNit("900000002");
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final Duration SAME_ISSUER_WAIT = Duration.ofSeconds(5);

  private final TickingClock clock = new TickingClock();
  private final ProviderBreaker breaker =
      new ProviderBreaker("test", new BreakerSettings(4, 4, 50, WAIT, SAME_ISSUER_WAIT), clock);

  @Test
  void letsEverythingThroughWhileTheProviderAnswers() {
    for (int i = 0; i < 20; i++) {
      granted(breaker.askForDocument(ONE)).answered();
    }

    assertThat(breaker.awayUntil()).isEmpty();
    assertThat(breaker.askForErrand(ONE)).isInstanceOf(Permission.Granted.class);
  }

  @Test
  void opensAfterFailuresAndSaysWhenItProbes() {
    open();

    assertThat(breaker.awayUntil()).contains(clock.instant().plus(WAIT));
    assertThat(breaker.askForDocument(ONE))
        .isEqualTo(new Permission.Refused(clock.instant().plus(WAIT)));
    assertThat(breaker.askForErrand(ONE)).isInstanceOf(Permission.Refused.class);
  }

  @Test
  void opensForFailuresOnly() {
    for (int i = 0; i < 20; i++) {
      granted(breaker.askForDocument(ONE)).ignored();
    }

    assertThat(breaker.awayUntil()).isEmpty();
  }

  @Test
  void letsOneProbeThroughAndNoErrand() {
    open();
    clock.advance(WAIT);

    assertThat(breaker.awayUntil()).contains(clock.instant());
    assertThat(breaker.askForErrand(ONE)).isInstanceOf(Permission.Refused.class);
    BreakerTicket probe = granted(breaker.askForDocument(ONE));
    assertThat(breaker.askForDocument(OTHER)).isInstanceOf(Permission.Refused.class);
    assertThat(breaker.awayUntil()).get().satisfies(at -> assertThat(at).isAfter(clock.instant()));

    probe.answered();
    assertThat(breaker.awayUntil()).isEmpty();
    assertThat(breaker.askForDocument(OTHER)).isInstanceOf(Permission.Granted.class);
  }

  @Test
  void leavesTheNextProbeToAnotherIssuer() {
    open();
    clock.advance(WAIT);
    granted(breaker.askForDocument(ONE)).failed();
    clock.advance(WAIT);

    assertThat(breaker.askForDocument(ONE))
        .isEqualTo(new Permission.Refused(clock.instant().plus(SAME_ISSUER_WAIT)));
    granted(breaker.askForDocument(OTHER)).answered();
    assertThat(breaker.awayUntil()).isEmpty();
  }

  @Test
  void letsTheSameIssuerProbeWhenNobodyElseDoes() {
    open();
    clock.advance(WAIT);
    granted(breaker.askForDocument(ONE)).failed();
    clock.advance(WAIT.plus(SAME_ISSUER_WAIT));

    assertThat(breaker.askForDocument(ONE)).isInstanceOf(Permission.Granted.class);
  }

  /** Who was told an earlier moment would ask again and again until this one. */
  @Test
  void tellsTheIssuerOfAFailedProbeTheMomentFromWhichItIsReallyLetThrough() {
    open();
    clock.advance(WAIT);
    granted(breaker.askForDocument(ONE)).failed();

    Instant told = breaker.awayUntil(ONE).orElseThrow();
    assertThat(told).isEqualTo(clock.instant().plus(WAIT).plus(SAME_ISSUER_WAIT));
    assertThat(breaker.awayUntil(OTHER)).contains(clock.instant().plus(WAIT));

    clock.advance(Duration.between(clock.instant(), told).minusMillis(1));
    assertThat(breaker.askForDocument(ONE)).isInstanceOf(Permission.Refused.class);
    clock.advance(Duration.ofMillis(1));
    assertThat(breaker.askForDocument(ONE)).isInstanceOf(Permission.Granted.class);
  }

  @Test
  void letsThroughWhoeverInsistsAndLearnsNothingFromIt() {
    open();

    granted(breaker.insist(ONE)).answered();
    assertThat(breaker.awayUntil()).contains(clock.instant().plus(WAIT));
    clock.advance(WAIT);
    BreakerTicket probe = granted(breaker.askForDocument(ONE));
    granted(breaker.insist(OTHER)).failed();

    probe.answered();
    assertThat(breaker.awayUntil()).isEmpty();
  }

  @Test
  void givesTheProbeBackThatWasNeverSent() {
    open();
    clock.advance(WAIT);
    granted(breaker.askForDocument(ONE)).close();

    assertThat(breaker.askForDocument(OTHER)).isInstanceOf(Permission.Granted.class);
  }

  @Test
  void isNotDecidedByCallsThatBeganBeforeItOpened() {
    BreakerTicket late = granted(breaker.askForDocument(OTHER));
    open();
    clock.advance(WAIT);
    BreakerTicket probe = granted(breaker.askForDocument(ONE));

    late.answered();
    assertThat(breaker.awayUntil()).isPresent();
    probe.failed();
    assertThat(breaker.awayUntil()).contains(clock.instant().plus(WAIT));
  }

  private void open() {
    for (int i = 0; i < 4; i++) {
      granted(breaker.askForDocument(ONE)).failed();
    }
  }

  private static BreakerTicket granted(Permission permission) {
    return switch (permission) {
      case Permission.Granted(BreakerTicket ticket) -> ticket;
      case Permission.Refused refused -> throw new AssertionError(refused);
    };
  }

  private static final class TickingClock extends Clock {

    private Instant now = Instant.parse("2026-03-16T17:00:00Z");

    void advance(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
