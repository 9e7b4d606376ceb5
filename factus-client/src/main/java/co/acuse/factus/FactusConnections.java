package co.acuse.factus;

import co.acuse.factus.auth.Session;
import co.acuse.factus.auth.TokenEndpoint;
import co.acuse.factus.budget.RequestBudget;
import co.acuse.factus.call.ApiCaller;
import co.acuse.factus.http.BudgetedTransport;
import co.acuse.factus.http.HttpTransport;
import co.acuse.factus.settings.FactusClock;
import co.acuse.factus.settings.FactusCredentials;
import co.acuse.factus.settings.FactusSettings;

/** The connections to Factus that all accounts of a process share. */
public final class FactusConnections implements AutoCloseable {

  private final FactusSettings settings;
  private final FactusClock clock;
  private final HttpTransport transport;

  private FactusConnections(FactusSettings settings, FactusClock clock) {
    this.settings = settings;
    this.clock = clock;
    this.transport = new HttpTransport(settings, clock);
  }

  /** Opens no connection yet; the first call does. */
  public static FactusConnections open(FactusSettings settings) {
    return open(settings, FactusClock.system());
  }

  /** As {@link #open(FactusSettings)} on another clock. */
  public static FactusConnections open(FactusSettings settings, FactusClock clock) {
    return new FactusConnections(settings, clock);
  }

  /**
   * A client for one account. Keep it: its login is shared by all its calls.
   *
   * @param budget this account's own; {@link RequestBudget#empty} when another process may have
   *     used the account a moment ago
   */
  public FactusClient account(FactusCredentials credentials, RequestBudget budget) {
    var budgeted = new BudgetedTransport(transport, budget, settings.rateLimit().window());
    var session =
        new Session(
            new TokenEndpoint(budgeted, credentials), settings.tokenMargin(), clock.nanoTime());
    var caller = new ApiCaller(budgeted, session, settings, credentials, clock);
    return new FactusClient(caller, budget, () -> {});
  }

  /** Breaks off calls on their way, which then end as unavailable. */
  @Override
  public void close() {
    transport.close();
  }
}
