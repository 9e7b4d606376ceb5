package co.acuse.dian.soap.result;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One authorised range of numbers.
 *
 * @param resolution the authorisation's number
 * @param resolutionDate null when the DIAN sends none that can be read
 * @param prefix empty when the range has none
 * @param from the first number
 * @param to the last number
 * @param validFrom null when the DIAN sends none that can be read
 * @param validTo the last day; null when the DIAN sends none that can be read
 * @param technicalKey enters the CUFE and is secret; empty when the DIAN sends none
 */
public record NumberingRange(
    String resolution,
    @Nullable LocalDate resolutionDate,
    String prefix,
    long from,
    long to,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String technicalKey) {

  /** Without the technical key. */
  @Override
  public String toString() {
    return "NumberingRange[%s %s%d-%d, %s to %s]"
        .formatted(resolution, prefix, from, to, validFrom, validTo);
  }
}
