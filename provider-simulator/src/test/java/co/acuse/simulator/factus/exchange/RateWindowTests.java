package co.acuse.simulator.factus.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateWindowTests {

  private static final long MINUTE = 60_000;

  @Test
  void admitsNoMoreThanTheLimitInAnySixtySeconds() {
    RateWindow window = new RateWindow();
    assertThat(window.admit(0, 2, MINUTE).remaining()).isEqualTo(1);
    assertThat(window.admit(30_000, 2, MINUTE).admitted()).isTrue();

    RateWindow.Admission refused = window.admit(59_999, 2, MINUTE);

    assertThat(refused.admitted()).isFalse();
    assertThat(refused.retryAfterSeconds()).isEqualTo(1);
    assertThat(window.admit(60_000, 2, MINUTE).admitted()).isTrue();
    assertThat(window.admit(60_001, 2, MINUTE).retryAfterSeconds()).isEqualTo(30);
    assertThat(window.admit(90_000, 2, MINUTE).admitted()).isTrue();
  }

  @Test
  void refusedRequestsDoNotCount() {
    RateWindow window = new RateWindow();
    assertThat(window.admit(0, 1, MINUTE).admitted()).isTrue();
    assertThat(window.admit(59_000, 1, MINUTE).admitted()).isFalse();

    assertThat(window.admit(60_000, 1, MINUTE).admitted()).isTrue();
  }
}
