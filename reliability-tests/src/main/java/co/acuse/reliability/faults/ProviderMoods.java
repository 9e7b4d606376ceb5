package co.acuse.reliability.faults;

import static java.util.Map.entry;

import co.acuse.reliability.faults.ProviderMood.Rule;
import java.util.List;
import java.util.Map;

/**
 * How a provider can be in a bad way: each mood makes several faults at a rate. What it holds
 * shows, and what comes late is stored, sooner than the workers' lag window of 3 s ends: a provider
 * that took longer would break its own promise.
 */
final class ProviderMoods {

  private static final Map<String, Object> ANY = Map.of();
  private static final Map<String, Object> SALES = Map.of("operation", "VALIDATE");

  static final String STORES_AND_RESETS = "PROVIDER_STORES_AND_RESETS";

  private static final Map<String, List<Rule>> BY_KIND =
      Map.ofEntries(
          entry(STORES_AND_RESETS, List.of(new Rule("STORE-RESET", SALES, 0.5))),
          entry(
              "PROVIDER_LOSES_ANSWERS",
              List.of(
                  new Rule("STORE-5XX", SALES, 0.15),
                  new Rule("STORE-503HTML", SALES, 0.15),
                  new Rule("STORE-HANG", numbered(6), 0.1))),
          entry(
              "PROVIDER_GARBLES_ANSWERS",
              List.of(
                  new Rule("DRIP", numbered(2), 0.1),
                  new Rule("TRUNCATE", ANY, 0.1),
                  new Rule("HTML", SALES, 0.1),
                  new Rule("WRONGKEY", SALES, 0.05))),
          entry(
              "PROVIDER_FAILS",
              List.of(
                  new Rule("RESET", ANY, 0.1),
                  new Rule("HANG", numbered(6), 0.05),
                  new Rule("500", ANY, 0.1),
                  new Rule("503HTML", ANY, 0.1))),
          entry(
              "PROVIDER_TURNS_AWAY",
              List.of(
                  new Rule("401ONCE", ANY, 0.05),
                  new Rule("401", SALES, 0.02),
                  new Rule("402", SALES, 0.03),
                  new Rule("403", SALES, 0.03),
                  new Rule("409", SALES, 0.05))),
          entry(
              "PROVIDER_THROTTLES",
              List.of(
                  new Rule("429", numbered(2), 0.07),
                  new Rule("429DATE", numbered(2), 0.07),
                  new Rule("429BARE", ANY, 0.05))),
          entry(
              "PROVIDER_IS_LATE",
              List.of(
                  new Rule("PENDING", numbered(2), 0.2),
                  new Rule("LAG", numbered(1), 0.2),
                  new Rule("SLOW", numbered(2), 0.1))),
          entry(
              "PROVIDER_REJECTS",
              List.of(
                  new Rule("REJECT", ruled("FAK24"), 0.1),
                  new Rule("REJECT422", ruled("FAD09"), 0.1))));

  private ProviderMoods() {}

  static List<String> kinds() {
    return BY_KIND.keySet().stream().sorted().toList();
  }

  static List<Rule> rules(String kind) {
    return BY_KIND.getOrDefault(kind, List.of());
  }

  private static Map<String, Object> numbered(int number) {
    return Map.of("operation", "VALIDATE", "number", number);
  }

  private static Map<String, Object> ruled(String rule) {
    return Map.of("operation", "VALIDATE", "rule", rule);
  }
}
