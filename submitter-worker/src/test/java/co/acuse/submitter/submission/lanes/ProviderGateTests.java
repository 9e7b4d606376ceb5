package co.acuse.submitter.submission.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.DeletionOutcome;
import co.acuse.submitter.submission.Difference;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.FreezeOrder;
import co.acuse.submitter.submission.Freezing;
import co.acuse.submitter.submission.FrozenRequest;
import co.acuse.submitter.submission.HeldDocument;
import co.acuse.submitter.submission.InvoiceGateway;
import co.acuse.submitter.submission.LaneRules;
import co.acuse.submitter.submission.LookupOutcome;
import co.acuse.submitter.submission.SteppedClock;
import co.acuse.submitter.submission.SubmissionOutcome;
import co.acuse.submitter.submission.lanes.ProviderGate.Pass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProviderGateTests {

  private static final IssuerNit ONE = new IssuerNit("900000001");
  private static final IssuerNit TWO = new IssuerNit("900000002");

  private final SteppedClock clock = new SteppedClock(InvoiceFixture.ACCEPTED_AT);
  private final Breaker breaker = new Breaker();
  private final ProviderGate gate = new ProviderGate(breaker, clock);

  @Test
  void letsEverybodyThroughWhileTheBreakerIsClosed() {
    assertThat(gate.pass(ONE)).isEqualTo(Pass.FREE);
    assertThat(gate.pass(TWO)).isEqualTo(Pass.FREE);
    assertThat(gate.isAway()).isFalse();
  }

  @Test
  void letsNobodyThroughBeforeTheTimeOfTheProbe() {
    breaker.awayUntil = clock.instant().plusSeconds(5);

    assertThat(gate.pass(ONE)).isEqualTo(Pass.CLOSED);
    clock.advance(Duration.ofSeconds(5));

    assertThat(gate.pass(ONE)).isEqualTo(Pass.PROBE);
  }

  @Test
  void letsAnIssuerWaitForItsOwnTime() {
    breaker.awayUntil = clock.instant();
    breaker.restsUntil = clock.instant().plusSeconds(5);

    assertThat(gate.pass(ONE)).isEqualTo(Pass.CLOSED);
    assertThat(gate.pass(TWO)).isEqualTo(Pass.PROBE);
    gate.probed(TWO, true);
    clock.advance(Duration.ofSeconds(5));

    assertThat(gate.pass(ONE)).isEqualTo(Pass.PROBE);
  }

  @Test
  void letsOneProbeThroughAtATime() {
    breaker.awayUntil = clock.instant();

    assertThat(gate.pass(ONE)).isEqualTo(Pass.PROBE);
    assertThat(gate.pass(TWO)).isEqualTo(Pass.CLOSED);
    gate.probed(ONE, true);

    assertThat(gate.pass(TWO)).isEqualTo(Pass.PROBE);
  }

  @Test
  void probesWithAnotherIssuerAfterAFailedProbe() {
    breaker.awayUntil = clock.instant();
    gate.pass(ONE);
    gate.pass(TWO);
    gate.probed(ONE, true);

    assertThat(gate.pass(ONE)).isEqualTo(Pass.CLOSED);
    assertThat(gate.pass(TWO)).isEqualTo(Pass.PROBE);
  }

  @Test
  void probesWithTheSameIssuerWhenNobodyElseHasWork() {
    breaker.awayUntil = clock.instant();
    gate.pass(ONE);
    gate.pass(TWO);
    gate.probed(ONE, true);
    clock.advance(Duration.ofSeconds(3));

    assertThat(gate.pass(ONE)).isEqualTo(Pass.PROBE);
  }

  /** A gateway of which only the breaker matters. */
  private static final class Breaker implements InvoiceGateway {

    private @Nullable Instant awayUntil;
    private @Nullable Instant restsUntil;

    @Override
    public Optional<Instant> awayUntil(IssuerNit issuer) {
      return issuer.equals(ONE) && restsUntil != null ? Optional.of(restsUntil) : awayUntil();
    }

    @Override
    public Optional<Instant> awayUntil() {
      return Optional.ofNullable(awayUntil);
    }

    @Override
    public Provider provider() {
      return Provider.FACTUS;
    }

    @Override
    public LaneRules lanes() {
      return new LaneRules(1, true);
    }

    @Override
    public Freezing freeze(FreezeOrder order) {
      throw new AssertionError("not asked here");
    }

    @Override
    public SubmissionOutcome submit(Call call, DocumentKey key, FrozenRequest request) {
      throw new AssertionError("not asked here");
    }

    @Override
    public LookupOutcome lookUp(Call call, DocumentKey key, List<FrozenRequest> sent) {
      throw new AssertionError("not asked here");
    }

    @Override
    public DeletionOutcome delete(Call call, DocumentKey key) {
      throw new AssertionError("not asked here");
    }

    @Override
    public List<Difference> differences(
        Account account, DocumentKey key, FrozenRequest request, HeldDocument document) {
      throw new AssertionError("not asked here");
    }
  }
}
