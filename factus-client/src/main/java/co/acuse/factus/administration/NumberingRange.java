package co.acuse.factus.administration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A numbering range of the account.
 *
 * @param document as the provider writes it: a name in lists, a code elsewhere; see {@link #kind()}
 * @param from null for notes, as are {@code to} and {@code resolutionNumber}
 * @param current the next number, by the provider's field text
 * @param technicalKey goes into the CUFE; not for logs
 * @param expired look at this too: an expired range stays {@code active}
 */
public record NumberingRange(
    @Nullable Long id,
    @Nullable String document,
    @Nullable String documentName,
    @Nullable String prefix,
    @Nullable Long from,
    @Nullable Long to,
    @Nullable Long current,
    @Nullable String resolutionNumber,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable String technicalKey,
    @JsonProperty("is_expired") @Nullable Boolean expired,
    @JsonProperty("is_active") @Nullable Boolean active,
    @Nullable OffsetDateTime createdAt,
    @Nullable OffsetDateTime updatedAt) {

  /** What the range is for; empty for a kind that is not known here. */
  public Optional<RangeDocument> kind() {
    return RangeDocument.from(document).or(() -> RangeDocument.from(documentName));
  }

  /** Whether documents can be numbered from it on this day, as far as dates and flags say. */
  public boolean isUsableOn(LocalDate day) {
    return Boolean.TRUE.equals(active)
        && !Boolean.TRUE.equals(expired)
        && (endDate == null || !endDate.isBefore(day))
        && (startDate == null || !startDate.isAfter(day));
  }

  /** Without the technical key. */
  @Override
  public String toString() {
    return "NumberingRange[%s, %s, %s, %s-%s at %s]"
        .formatted(id, document, prefix, from, to, current);
  }
}
