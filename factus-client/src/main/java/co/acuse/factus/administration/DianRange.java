package co.acuse.factus.administration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A range that the DIAN associates with the provider's software, not yet created there. */
public record DianRange(
    @Nullable String resolutionNumber,
    @Nullable String prefix,
    @Nullable Long from,
    @Nullable Long to,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable String technicalKey) {

  /** Without the technical key. */
  @Override
  public String toString() {
    return "DianRange[%s, %s, %s-%s]".formatted(resolutionNumber, prefix, from, to);
  }
}
