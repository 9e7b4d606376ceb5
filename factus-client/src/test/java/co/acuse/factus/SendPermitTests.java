package co.acuse.factus;

import static co.acuse.factus.testing.Results.assertUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.factus.call.CallOptions;
import co.acuse.factus.call.Confirmation;
import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.FactusResult.Answered;
import co.acuse.factus.result.UnavailableReason;
import co.acuse.factus.testing.Accounts;
import co.acuse.factus.testing.FakeFactus;
import co.acuse.factus.testing.Reply;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done before the first byte, and what goes with it. */
class SendPermitTests {

  private static final String DELETE = "DELETE /v2/bills/destroy/reference/T-1";
  private static final String PLANS = "GET /v2/subscriptions";

  private final FakeFactus factus = new FakeFactus();
  private final FactusClient client = Accounts.client(factus);

  SendPermitTests() {
    factus.on(DELETE, _ -> Reply.json(200, "{\"message\":\"eliminado\"}"));
    factus.on(PLANS, _ -> Reply.json(200, "{\"data\":[]}"));
  }

  @AfterEach
  void close() {
    client.close();
    factus.close();
  }

  @Test
  void writesNoByteWhenThePermitRefuses() {
    logIn();
    int before = factus.seen().size();

    var result = delete(CallOptions.live().withPermit(_ -> false));

    assertUnavailable(result, UnavailableReason.PERMIT_REFUSED, Certainty.NOT_SENT);
    assertThat(delete(CallOptions.live())).isInstanceOf(Answered.class);
    assertThat(factus.seen()).hasSize(before + 1);
  }

  @Test
  void asksThePermitAfterLoginAndConnection() {
    var seenAtPermit = new AtomicReference<Integer>();
    var connectedAtPermit = new AtomicReference<Integer>();

    delete(
        CallOptions.live()
            .withPermit(_ -> {
              seenAtPermit.set(factus.seen().size());
              connectedAtPermit.set(factus.connections());
              return true;
            }));

    assertThat(seenAtPermit).hasValue(1);
    assertThat(connectedAtPermit).hasValue(1);
  }

  @Test
  void tellsThePermitHowLongTheCallMayStillTake() {
    var remaining = new AtomicReference<Duration>();

    delete(
        CallOptions.live()
            .withTotalTimeout(Duration.ofSeconds(7))
            .withPermit(left -> {
              remaining.set(left);
              return true;
            }));

    assertThat(remaining.get()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(7));
  }

  @Test
  void takesAFailingPermitAsNone() {
    var result =
        delete(
            CallOptions.live()
                .withPermit(_ -> {
                  throw new IllegalStateException("lease store is away");
                }));

    assertUnavailable(result, UnavailableReason.PERMIT_REFUSED, Certainty.NOT_SENT);
    assertThat(factus.seen(DELETE)).isEmpty();
  }

  @Test
  void givesTheBudgetBackWhatWasNotSent() {
    logIn();
    int before = client.budget().remaining();

    delete(CallOptions.live().withPermit(_ -> false));

    assertThat(client.budget().remaining()).isEqualTo(before);
  }

  @Test
  void passesTheCallersHeadersOn() {
    delete(CallOptions.live().withHeader("traceparent", "00-abc-def-01"));

    assertThat(factus.seen(DELETE).getFirst().header("traceparent")).isEqualTo("00-abc-def-01");
    assertThat(factus.seen(DELETE).getFirst().header("accept")).isEqualTo("application/json");
  }

  private void logIn() {
    assertThat(client.subscriptions().list(CallOptions.live())).isInstanceOf(Answered.class);
  }

  private FactusResult<Confirmation> delete(CallOptions options) {
    return client.bills().deleteByReference("T-1", options);
  }
}
