package co.acuse.standalone;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The account at Factus whose environment variables are set.
 *
 * @param nit of the company that the account belongs to
 */
record FactusAccount(String baseUri, String nit) {

  private static final String PRODUCTION_HOST = "api.factus.com.co";

  private static final String SANDBOX = "https://api-sandbox.factus.com.co";
  private static final List<String> NEEDED =
      List.of(
          "FACTUS_CLIENT_ID",
          "FACTUS_CLIENT_SECRET",
          "FACTUS_USERNAME",
          "FACTUS_PASSWORD",
          "FACTUS_NIT");

  /** The name of the environment: it has a data directory of its own. */
  String environment() {
    return PRODUCTION_HOST.equals(URI.create(baseUri).getHost()) ? "production" : "sandbox";
  }

  /**
   * Empty when none of the variables is set.
   *
   * @throws IllegalArgumentException naming what to set, when only some are set or the NIT is none
   */
  static Optional<FactusAccount> from(Map<String, String> environment) {
    List<String> missing =
        NEEDED.stream().filter(name -> environment.getOrDefault(name, "").isBlank()).toList();
    if (missing.size() == NEEDED.size()) {
      return Optional.empty();
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "To use a real Factus account, set these environment variables too: "
              + String.join(", ", missing)
              + ". To use the simulator, unset all that begin with FACTUS_.");
    }
    String nit = environment.getOrDefault("FACTUS_NIT", "");
    if (!nit.matches("[0-9]{5,12}")) {
      throw new IllegalArgumentException(
          "FACTUS_NIT is the company's NIT without its check digit: 5 to 12 digits and nothing"
              + " else.");
    }
    return Optional.of(
        new FactusAccount(environment.getOrDefault("FACTUS_BASE_URI", SANDBOX), nit));
  }
}
