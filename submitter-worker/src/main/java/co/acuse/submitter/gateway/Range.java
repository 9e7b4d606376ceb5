package co.acuse.submitter.gateway;

import co.acuse.contracts.identity.DocumentType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A numbering range of an account.
 *
 * @param type of the documents that it numbers
 * @param next the next number to be given, as far as the provider's word goes
 * @param to the last number; a note's range often has none
 */
public record Range(
    long id,
    DocumentType type,
    @Nullable String prefix,
    @Nullable Long from,
    @Nullable Long next,
    @Nullable Long to,
    @Nullable LocalDate validUntil,
    boolean active,
    boolean expired) {

  /** Whether documents can be numbered from it on this day. */
  public boolean isLive(LocalDate day) {
    return active && !isExpired(day) && !isUsedUp();
  }

  /** An expired range stays active at Factus, so the day counts too. */
  public boolean isExpired(LocalDate day) {
    return expired || (validUntil != null && validUntil.isBefore(day));
  }

  public boolean isUsedUp() {
    return next != null && to != null && next > to;
  }
}
