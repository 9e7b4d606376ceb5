package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.OutageSign;
import org.jspecify.annotations.Nullable;

/**
 * What came back on the wire, for the audit; free of secrets.
 *
 * @param status the HTTP status of the request itself; absent when it was not sent or not answered,
 *     also when only a login was
 * @param body the text as it came, possibly cut
 * @param outage present when it shows that the authority's service itself has failed
 */
public record Answer(
    @Nullable Integer status,
    @Nullable String body,
    String summary,
    OutageSign.@Nullable Kind outage) {

  /** An answer that shows no failure of the authority's. */
  public Answer(@Nullable Integer status, @Nullable String body, String summary) {
    this(status, body, summary, null);
  }
}
