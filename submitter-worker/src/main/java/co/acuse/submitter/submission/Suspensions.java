package co.acuse.submitter.submission;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Message;
import java.util.List;

/** Stops and restarts issuers; works from any worker. */
public final class Suspensions {

  private final AccountStandings standings;

  public Suspensions(AccountStandings standings) {
    this.standings = standings;
  }

  public List<Suspension> list() {
    return standings.all();
  }

  /** Nothing is sent, not even to try, until {@link #resume} or {@link #retryNow}. */
  public void suspend(IssuerNit issuer, Message reason) {
    standings.hold(issuer, reason);
  }

  /** The reason is gone: everything that waits goes on. */
  public void resume(IssuerNit issuer) {
    standings.lift(issuer);
  }

  /** The settings have changed: one document tries at once, the others follow if it is taken. */
  public void retryNow(IssuerNit issuer) {
    standings.retryNow(issuer);
  }
}
