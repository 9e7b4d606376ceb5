package co.acuse.reliability.faults;

import static java.util.Map.entry;

import co.acuse.reliability.faults.ProviderMood.Rule;
import java.util.List;
import java.util.Map;

/**
 * How the DIAN can be in a bad way, as {@link ProviderMoods} is for Factus. What it holds shows,
 * and what comes late is stored, sooner than the workers' lag window of 3 s ends. Only what
 * somebody has uploaded besides, in a batch that stays in process, does not show before the end.
 */
final class DianMoods {

  static final String KEEPS_A_BATCH = "DIAN_KEEPS_A_BATCH";

  private static final Map<String, Object> ANY = Map.of();
  private static final Map<String, Object> SALES = Map.of("operation", "SendBillSync");

  /** 66 without anything stored and 66 of a document that is: nobody can tell them apart. */
  private static final String NO_RESPONSE = "DIAN_TELLS_NO_RESPONSE";

  private static final Map<String, List<Rule>> BY_KIND =
      Map.ofEntries(
          entry(
              "DIAN_STORES_AND_CUTS",
              List.of(new Rule("STORE-RESET", SALES, 0.4), new Rule("STORE-HANG", late(6), 0.1))),
          entry(
              "DIAN_LOSES_ANSWERS",
              List.of(
                  new Rule("STORE-500", SALES, 0.15),
                  new Rule("STORE-503", SALES, 0.15),
                  new Rule("TRUNCATE", SALES, 0.1),
                  new Rule("TRUNCATE-GZIP", SALES, 0.1))),
          entry(
              NO_RESPONSE,
              List.of(
                  new Rule("NO-RESPONSE", SALES, 0.25),
                  new Rule("STORE-NO-RESPONSE", SALES, 0.25))),
          entry(
              "DIAN_FAILS",
              List.of(
                  new Rule("RESET", ANY, 0.1),
                  new Rule("HTTP-500", ANY, 0.05),
                  new Rule("HTTP-503", ANY, 0.1),
                  new Rule("HTTP-507", ANY, 0.05),
                  new Rule("HTTP-508", ANY, 0.05),
                  new Rule("HTML", ANY, 0.05),
                  new Rule("EMPTY", ANY, 0.05))),
          entry(
              "DIAN_IS_LATE",
              List.of(
                  new Rule("PENDING", late(2), 0.2),
                  new Rule("LAG", late(2), 0.2),
                  new Rule("SLOW", late(2), 0.1))),
          entry(KEEPS_A_BATCH, List.of(new Rule("BATCH-FOREVER", SALES, 0.5))),
          entry("DIAN_HOLDS_A_TWIN", List.of(new Rule("TWIN", SALES, 0.2))),
          entry("DIAN_HOLDS_A_STRANGER", List.of(new Rule("FOREIGN", SALES, 0.1))),
          entry(
              "DIAN_REJECTS",
              List.of(
                  new Rule("REJECT", Map.of("operation", "SendBillSync", "rule", "FAK24"), 0.2))));

  private DianMoods() {}

  static List<String> kinds() {
    return BY_KIND.keySet().stream().sorted().toList();
  }

  static List<Rule> rules(String kind) {
    return BY_KIND.getOrDefault(kind, List.of());
  }

  private static Map<String, Object> late(int number) {
    return Map.of("operation", "SendBillSync", "number", number);
  }
}
