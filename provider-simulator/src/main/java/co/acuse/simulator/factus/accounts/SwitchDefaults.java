package co.acuse.simulator.factus.accounts;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The switches of an account that changes none, and how changes are laid over them by name. */
public final class SwitchDefaults {

  private final Map<String, Object> usual = new TreeMap<>();
  private final JsonMapper json;

  /**
   * Makes the defaults of one simulator.
   *
   * @param different what is different from {@link Switches#DEFAULT} for every account
   */
  public SwitchDefaults(Map<String, Object> different, JsonMapper json) {
    this.json = json;
    json.valueToTree(Switches.DEFAULT)
        .properties()
        .forEach(entry -> usual.put(entry.getKey(), entry.getValue()));
    lay(different, usual);
    // A wrong value is to be found at the start, and not by the first account.
    Switches _ = with(Map.of());
  }

  Switches with(Map<String, Object> some) {
    Map<String, Object> all = new TreeMap<>(usual);
    lay(some, all);
    return json.convertValue(all, Switches.class);
  }

  private static void lay(Map<String, Object> some, Map<String, Object> over) {
    for (Map.Entry<String, Object> one : some.entrySet()) {
      if (!over.containsKey(one.getKey())) {
        throw new IllegalArgumentException(
            "There is no switch " + one.getKey() + ". Known: " + over.keySet());
      }
      over.put(one.getKey(), one.getValue());
    }
  }
}
