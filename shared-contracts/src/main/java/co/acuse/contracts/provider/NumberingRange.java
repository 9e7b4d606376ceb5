package co.acuse.contracts.provider;

import co.acuse.contracts.identity.DocumentType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Numbers under which an issuer may issue documents of one kind.
 *
 * @param prefix may be empty
 * @param first the first that is given through Acuse
 * @param validFrom the first day of issue; absent when it has no beginning
 * @param validUntil the last day of issue; absent when it has no end
 */
public record NumberingRange(
    DocumentType type,
    String prefix,
    Numberer numberedBy,
    long first,
    long last,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil) {

  /** Whether a document of this day may have this number. */
  public boolean holds(long number, LocalDate day) {
    return number >= first
        && number <= last
        && (validFrom == null || !day.isBefore(validFrom))
        && (validUntil == null || !day.isAfter(validUntil));
  }
}
