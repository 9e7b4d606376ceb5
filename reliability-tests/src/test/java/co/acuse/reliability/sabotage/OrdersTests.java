package co.acuse.reliability.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OrdersTests {

  @Test
  void travelAsText() {
    Orders orders =
        Orders.none()
            .crash(Step.WORKER_AFTER_ANSWER, 3)
            .freeze(Step.WORKER_BEFORE_FIRST_BYTE, 1)
            .slow(Step.AUDIT_BEFORE_SUBMISSIONS_BATCH, Duration.ofSeconds(2))
            .tell(Step.WORKER_BEFORE_DELETE)
            .clock(Duration.ofSeconds(-90))
            .slow(Step.WORKER_AFTER_LOOKUP, Duration.ofMillis(30), "900400001")
            .crash(Step.WORKER_BEFORE_LOOKUP, 1, "900400001")
            .mutation(Mutation.IGNORES_ITS_LEASE)
            .mutation(Mutation.FAILS_BY_TIME, "900500001");
    assertThat(Orders.parse(orders.text())).isEqualTo(orders);
  }

  @Test
  void refuseAStepThatDoesNotExist() {
    assertThatThrownBy(() -> Orders.parse("crash=WORKER_AT_LUNCH:1"))
        .hasMessageContaining("WORKER_AT_LUNCH");
  }

  @Test
  void leaveAProcessWithoutOrdersAlone() {
    assertThat(Orders.none().jvmArguments(Path.of("agent.jar"))).isEmpty();
  }
}
