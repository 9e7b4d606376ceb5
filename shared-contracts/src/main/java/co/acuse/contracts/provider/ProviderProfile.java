package co.acuse.contracts.provider;

import co.acuse.contracts.lifecycle.Provider;
import java.util.List;
import java.util.Set;

/**
 * What an issuer's provider takes of the neutral invoice, as far as it differs between issuers.
 *
 * @param units the unit codes that the provider accepts; empty means all of the authority's
 * @param collapseUnsupported whether a line whose quantity or unit the provider does not take goes
 *     as one unit at the line's net, with the original in its note, instead of being refused
 * @param ranges the issuer's own at the DIAN; none where the provider numbers documents
 */
public record ProviderProfile(
    Provider provider,
    Set<String> units,
    boolean collapseUnsupported,
    List<NumberingRange> ranges) {
  public ProviderProfile {
    units = Set.copyOf(units);
    ranges = List.copyOf(ranges);
  }

  /** Of an issuer without ranges of its own. */
  public ProviderProfile(Provider provider, Set<String> units, boolean collapseUnsupported) {
    this(provider, units, collapseUnsupported, List.of());
  }

  /** Factus as observed: it accepts the unit 94 only. */
  public static ProviderProfile factus() {
    return new ProviderProfile(Provider.FACTUS, Set.of("94"), false);
  }

  /** The decimals that quantities may have: Factus documents two, the DIAN's annex six. */
  public int quantityDecimals() {
    return switch (provider) {
      case FACTUS -> 2;
      case DIAN -> 6;
    };
  }

  /** Whether a customer may pay more than the total: the DIAN's rounding only lowers it. */
  public boolean takesRoundingUp() {
    return switch (provider) {
      case FACTUS -> true;
      case DIAN -> false;
    };
  }
}
