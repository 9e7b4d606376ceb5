package co.acuse.simulator.factus.accounts;

import co.acuse.simulator.factus.ranges.NumberingRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an account is made from.
 *
 * @param nit the company's NIT, digits only, without its check digit
 * @param ranges the numbering ranges it starts with; absent: one of each kind
 * @param switches the switches that differ from the defaults, by name
 */
public record AccountSettings(
    String clientId,
    String clientSecret,
    String username,
    String password,
    String nit,
    String name,
    List<NumberingRange> ranges,
    Map<String, Object> switches) {

  private static final LocalDate START = LocalDate.of(2019, 1, 19);
  private static final LocalDate END = LocalDate.of(2030, 1, 19);
  private static final String TECHNICAL_KEY = "fc8eac422eba16e22ffd8c6f94b3f40a6e38162c";

  public AccountSettings {
    // Absent in JSON and in configuration files comes as null, whatever the types say.
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(clientSecret, "clientSecret");
    Objects.requireNonNull(username, "username");
    Objects.requireNonNull(password, "password");
    Objects.requireNonNull(name, "name");
    if (!nit.matches("\\d{1,15}")) {
      throw new IllegalArgumentException("nit must be digits only, without the check digit");
    }
    ranges = ranges == null ? usualRanges() : List.copyOf(ranges);
    switches = switches == null ? Map.of() : Map.copyOf(switches);
  }

  /** The account that is there when none is configured. */
  static AccountSettings demo() {
    return new AccountSettings(
        "simulator-client",
        "simulator-secret",
        "demo@simulator.local",
        "simulator-password",
        "900123456",
        "Comercio de Ejemplo S.A.S.",
        usualRanges(),
        Map.of());
  }

  AccountSettings withSwitches(Map<String, Object> changed) {
    return new AccountSettings(
        clientId, clientSecret, username, password, nit, name, ranges, changed);
  }

  private static List<NumberingRange> usualRanges() {
    return List.of(
        limited(8, "21", "SETP", 990_000_000L, 995_000_000L),
        unlimited(9, "22", "NC"),
        unlimited(10, "23", "ND"),
        limited(11, "30", "FTP", 990_000_000L, 995_000_000L),
        limited(12, "24", "SEDS", 984_000_000L, 985_000_000L),
        unlimited(13, "25", "NA"));
  }

  private static NumberingRange limited(
      long id, String document, String prefix, long from, long to) {
    return new NumberingRange(
        id, document, prefix, from, to, from, "18760000001", START, END, TECHNICAL_KEY, true, null);
  }

  private static NumberingRange unlimited(long id, String document, String prefix) {
    return new NumberingRange(
        id, document, prefix, null, null, 1, null, null, null, null, true, null);
  }
}
