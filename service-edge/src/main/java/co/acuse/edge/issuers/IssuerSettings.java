package co.acuse.edge.issuers;

import co.acuse.contracts.identity.IssuerNit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
    refuseTwoNumberers(ranges(history).toList());
  }

  /** Whoever gave some numbers of a prefix may give more at any time: a till is seldom online. */
  private static void refuseTwoNumberers(List<DianRange> ranges) {
    for (DianRange range : ranges) {
      if (ranges.stream().anyMatch(range::contradicts)) {
        throw new IllegalArgumentException(
            ("the prefix '%s' of %s is numbered by Acuse and by the tills: numbered-by is to be the"
                    + " same in all its ranges, also in those of another valid-from")
                .formatted(range.prefix(), range.type()));
      }
    }
  }

  /** Every range of its own at the DIAN, whenever it counts. */
  public List<DianRange> dianRanges() {
    return ranges(history).distinct().toList();
  }

  private static Stream<DianRange> ranges(List<ProviderSettings> history) {
    return history.stream()
        .map(ProviderSettings::dian)
        .filter(Objects::nonNull)
        .map(DianAccount::ranges)
        .flatMap(List::stream);
  }

  /** What counts at {@code instant}; empty before the first valid-from. */
  public Optional<ProviderSettings> at(Instant instant) {
    return history.reversed().stream()
        .filter(settings -> !settings.validFrom().isAfter(instant))
        .findFirst();
  }
}
