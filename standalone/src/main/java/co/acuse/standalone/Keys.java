package co.acuse.standalone;

import co.acuse.edge.keys.ApiKey;
import java.security.SecureRandom;
import java.util.Map;

/**
 * The keys of this installation, made at the first start and kept in files that only their owner
 * can read.
 *
 * @param till posts and reads
 * @param operator pulls the levers
 */
record Keys(String till, String operator) {

  static Keys in(DataDirectory data) {
    SecureRandom random = new SecureRandom();
    return new Keys(
        data.secret("api-key", () -> ApiKey.generate(random).text()),
        data.secret("operator-key", () -> ApiKey.generate(random).text()));
  }

  /** What a service needs to know of them: hashes. */
  Map<String, Object> settings() {
    return Map.of(
        "acuse.keys[0].name", "till",
        "acuse.keys[0].hash", ApiKey.of(till).hash(),
        "acuse.keys[0].issuers", "*",
        "acuse.keys[0].roles", "till,reader",
        "acuse.keys[1].name", "operator",
        "acuse.keys[1].hash", ApiKey.of(operator).hash(),
        "acuse.keys[1].issuers", "*",
        "acuse.keys[1].roles", "reader,operator");
  }
}
