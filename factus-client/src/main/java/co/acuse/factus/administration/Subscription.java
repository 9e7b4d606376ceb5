package co.acuse.factus.administration;

import co.acuse.factus.json.Absent;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A plan of the account and how much of it is used.
 *
 * @param documentsAvailable a number, or the word {@code Ilimitado}; see {@link #documentsLeft()}
 */
public record Subscription(
    @Nullable String name,
    List<String> supportedDocumentTypes,
    @Nullable Long documentsQuota,
    @Nullable Long documentsConsumed,
    @Nullable String documentsAvailable,
    @Nullable Long daysUntilExpiration,
    @Nullable OffsetDateTime activatedAt,
    @Nullable OffsetDateTime expiresAt,
    @JsonProperty("has_expired") @Nullable Boolean expired,
    @JsonProperty("is_active") @Nullable Boolean active,
    @JsonProperty("has_unlimited_quota") @Nullable Boolean unlimited) {

  public Subscription {
    supportedDocumentTypes = Absent.orEmpty(supportedDocumentTypes);
  }

  /** Documents that may still be issued; empty when there is no limit, or none is told. */
  public OptionalLong documentsLeft() {
    boolean counted = documentsAvailable != null && documentsAvailable.matches("-?\\d{1,18}");
    return counted && !Boolean.TRUE.equals(unlimited)
        ? OptionalLong.of(Long.parseLong(documentsAvailable))
        : OptionalLong.empty();
  }
}
