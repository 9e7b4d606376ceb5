package co.acuse.submitter.gateway.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.lifecycle.OutageSign.Kind;
import co.acuse.dian.soap.result.AnswerLostReason;
import co.acuse.dian.soap.result.Exchange;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.FaultKind;
import co.acuse.dian.soap.result.NotSentReason;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures show that the DIAN's own service is away. */
class OutageSignsTests {

  private static final Instant NOW = Instant.parse("2026-03-16T17:00:00Z");
  private static final Exchange EXCHANGE =
      new Exchange("GetStatus", new UUID(1, 2), NOW, NOW.plusMillis(12), null, null);

  @ParameterizedTest
  @ValueSource(ints = {403, 500, 503, 507, 508})
  void theStatusesOfTheAnnexAreErrors(int status) {
    assertThat(OutageSigns.of(new Failure.HttpStatus(status, EXCHANGE))).isEqualTo(Kind.ERROR);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404, 429, 502, 504})
  void otherStatusesShowNothing(int status) {
    assertThat(OutageSigns.of(new Failure.HttpStatus(status, EXCHANGE))).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void noAnswerInTimeIsADelayAndACutConnectionNothing(AnswerLostReason reason) {
    Kind expected = reason == AnswerLostReason.READ_TIMEOUT ? Kind.DELAY : null;

    assertThat(OutageSigns.of(new Failure.AnswerLost(reason, EXCHANGE))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void whatNeverLeftMayBeOurOwnNetwork(NotSentReason reason) {
    assertThat(OutageSigns.of(new Failure.NotSent(reason, EXCHANGE))).isNull();
  }

  @Test
  void aFaultIsAnAnswer() {
    assertThat(
            OutageSigns.of(new Failure.Fault(FaultKind.INVALID_SECURITY, "Sender", "no", EXCHANGE)))
        .isNull();
  }
}
