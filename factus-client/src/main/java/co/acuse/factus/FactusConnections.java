package co.acuse.factus;

import co.acuse.factus.budget.RequestBudget;
import co.acuse.factus.call.ApiCaller;
import co.acuse.factus.settings.FactusCredentials;
import co.acuse.factus.settings.FactusSettings;

/** The connections to Factus that all accounts of a process share. */
public final class FactusConnections implements AutoCloseable {

  private final FactusSettings settings;

  private FactusConnections(FactusSettings settings) {
    this.settings = settings;
  }

  FactusSettings settings() {
    return settings;
  }

  /** Opens no connection yet; the first call does. */
  public static FactusConnections open(FactusSettings settings) {
    return new FactusConnections(settings);
  }

  /** A client for one account. Keep it: its login is shared by all its calls. */
  public FactusClient account(FactusCredentials credentials, RequestBudget budget) {
    return new FactusClient(new ApiCaller(), budget, () -> {});
  }

  @Override
  public void close() {}
}
