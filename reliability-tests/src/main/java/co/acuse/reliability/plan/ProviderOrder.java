package co.acuse.reliability.plan;

import java.util.List;

/**
 * What the provider is made to do wrong with one document: the beginning of its reference, as the
 * simulator reads it. Losing the answer after storing is by far the most frequent.
 */
final class ProviderOrder {

  /**
   * Waits are longer than a worker waits for an answer, or shorter than its window for lag. What is
   * slow shows within deadline and window, also where the provider is late with all that it stores.
   */
  private static final List<String> ALL =
      List.of(
          "SIM-STORE-RESET-",
          "SIM-STORE-RESET-",
          "SIM-STORE-RESET-x2-",
          "SIM-STORE-HANG-7-",
          "SIM-STORE-5XX-",
          "SIM-STORE-5XX-",
          "SIM-STORE-503HTML-",
          "SIM-TRUNCATE-",
          "SIM-DRIP-2-",
          "SIM-HTML-",
          "SIM-WRONGKEY-",
          "SIM-STORE-RESET-SIM-LAG-2-",
          "SIM-STORE-5XX-SIM-LAG-2-",
          "SIM-RESET-",
          "SIM-HANG-7-",
          "SIM-SLOW-5-",
          "SIM-401ONCE-",
          "SIM-401-x2-",
          "SIM-402-",
          "SIM-403-",
          "SIM-409-",
          "SIM-429-3-",
          "SIM-429DATE-3-",
          "SIM-429BARE-",
          "SIM-500-x2-",
          "SIM-503HTML-",
          "SIM-PENDING-2-",
          "SIM-STORE-RESET-SIM-PENDING-2-",
          "SIM-REJECT-FAJ43b-xall-",
          "SIM-REJECT422-FAJ43b-xall-",
          "SIM-STORE-RESET-SIM-REJECT-FAJ43b-xall-");

  private static final List<String> ONE_REJECTION =
      List.of(
          "SIM-REJECT-FAJ43b-x1-",
          "SIM-REJECT422-FAJ43b-x1-",
          "SIM-STORE-RESET-SIM-REJECT-FAJ43b-x1-",
          "SIM-STORE-5XX-SIM-REJECT422-FAJ43b-x1-");

  private ProviderOrder() {}

  static List<String> all() {
    return ALL;
  }

  /** Rejects what comes first under the reference, and takes what comes next. */
  static String rejectionOfTheFirst(Chance chance) {
    return chance.oneOf(ONE_REJECTION);
  }
}
