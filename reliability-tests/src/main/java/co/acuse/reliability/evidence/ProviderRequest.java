package co.acuse.reliability.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that reached the provider.
 *
 * @param simulator which provider, counted from 0
 * @param kind LOGIN, VALIDATE, LOOKUP, GET, DELETE, DOWNLOAD or OTHER
 * @param submitting whether it asks for a document to be issued
 * @param status the HTTP status that was sent; absent if none was
 * @param verdict what was decided, told or not
 * @param document the document that it made, deleted, or found alone
 * @param stateBefore where that document stood; absent if the request made it
 */
public record ProviderRequest(
    int simulator,
    long id,
    Instant at,
    @Nullable String account,
    String method,
    String path,
    String kind,
    @Nullable String family,
    @Nullable String reference,
    boolean submitting,
    @Nullable Instant endedAt,
    @Nullable Integer status,
    @Nullable String verdict,
    @Nullable String fault,
    @Nullable Long document,
    @Nullable String stateBefore) {

  public boolean isDelete() {
    return kind.equals("DELETE");
  }

  /** Whether it asks what the provider holds. */
  public boolean isQuestion() {
    return kind.equals("LOOKUP") || kind.equals("GET");
  }
}
