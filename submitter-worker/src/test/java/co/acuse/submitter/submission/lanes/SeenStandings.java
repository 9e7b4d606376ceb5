package co.acuse.submitter.submission.lanes;

import static org.awaitility.Awaitility.await;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.submitter.submission.AccountStandings;
import co.acuse.submitter.submission.Suspension;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often a lane looks whether its issuer is suspended: once in each pass. */
final class SeenStandings implements AccountStandings {

  private final AccountStandings real;
  private final AtomicInteger passes = new AtomicInteger();

  SeenStandings(AccountStandings real) {
    this.real = real;
  }

  /** Whatever was due is begun by then. */
  void waitForPasses(int more) {
    int until = passes.get() + more;
    await().until(() -> passes.get() >= until);
  }

  @Override
  public Optional<Suspension> of(IssuerNit issuer) {
    passes.incrementAndGet();
    return real.of(issuer);
  }

  @Override
  public List<Suspension> all() {
    return real.all();
  }

  @Override
  public void hold(IssuerNit issuer, Message reason) {
    real.hold(issuer, reason);
  }

  @Override
  public void lift(IssuerNit issuer) {
    real.lift(issuer);
  }

  @Override
  public void retryNow(IssuerNit issuer) {
    real.retryNow(issuer);
  }
}
