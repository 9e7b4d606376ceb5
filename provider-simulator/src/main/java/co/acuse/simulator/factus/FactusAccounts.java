package co.acuse.simulator.factus;

import co.acuse.simulator.factus.accounts.AccountSettings;
import java.util.Map;

/**
 * The accounts that are there from the start.
 *
 * @param byId none: one that is ready to use
 * @param switches what is different from the defaults for every account
 */
public record FactusAccounts(Map<String, AccountSettings> byId, Map<String, Object> switches) {

  public FactusAccounts {
    byId = Map.copyOf(byId);
    switches = Map.copyOf(switches);
  }
}
