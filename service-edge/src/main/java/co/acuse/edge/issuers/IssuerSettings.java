package co.acuse.edge.issuers;

import co.acuse.contracts.identity.IssuerNit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The settings of one issuer over time.
 *
 * @param history in the order of their valid-from; at least one
 */
public record IssuerSettings(IssuerNit nit, List<ProviderSettings> history) {

  public IssuerSettings {
    history = history.stream().sorted(Comparator.comparing(ProviderSettings::validFrom)).toList();
    if (history.isEmpty()) {
      throw new IllegalArgumentException("an issuer has at least one setting");
    }
    if (history.stream().map(ProviderSettings::validFrom).distinct().count() < history.size()) {
      throw new IllegalArgumentException("two settings begin at the same valid-from");
    }
  }

  /** What counts at {@code instant}; empty before the first valid-from. */
  public Optional<ProviderSettings> at(Instant instant) {
    return history.reversed().stream()
        .filter(settings -> !settings.validFrom().isAfter(instant))
        .findFirst();
  }
}
