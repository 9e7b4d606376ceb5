package co.acuse.contracts.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That the authority's service was away, as the law wants it proven.
 *
 * @param provenAt when the last sign was seen
 * @param validUntil from then on it has to be proven anew
 * @param signs in the order in which they were seen; nothing was answered in between
 */
public record OutageProof(UUID id, Instant provenAt, Instant validUntil, List<OutageSign> signs) {

  public OutageProof {
    signs = List.copyOf(signs);
    if (signs.isEmpty()) {
      throw new IllegalArgumentException("an outage is proven by its signs: give them");
    }
  }

  /** Whether it holds at a moment. */
  public boolean holdsAt(Instant moment) {
    return moment.isBefore(validUntil);
  }
}
