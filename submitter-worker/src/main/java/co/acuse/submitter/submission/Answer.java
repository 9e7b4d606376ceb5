package co.acuse.submitter.submission;

import org.jspecify.annotations.Nullable;

/**
 * What came back on the wire, for the audit; free of secrets.
 *
 * @param status the HTTP status of the request itself; absent when it was not sent or not answered,
 *     also when only a login was
 * @param body the text as it came, possibly cut
 */
public record Answer(@Nullable Integer status, @Nullable String body, String summary) {}
