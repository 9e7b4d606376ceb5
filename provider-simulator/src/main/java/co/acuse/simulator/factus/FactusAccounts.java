package co.acuse.simulator.factus;

import co.acuse.simulator.factus.accounts.AccountSettings;
import java.util.Map;

/** The accounts that are there from the start, by id; none: one that is ready to use. */
public record FactusAccounts(Map<String, AccountSettings> byId) {

  public FactusAccounts {
    byId = Map.copyOf(byId);
  }
}
