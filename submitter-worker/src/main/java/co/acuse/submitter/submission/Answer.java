package co.acuse.submitter.submission;

import org.jspecify.annotations.Nullable;

/**
 * What came back on the wire, for the audit; free of secrets.
 *
 * @param status the HTTP status; absent when there was no answer
 * @param body the text as it came, possibly cut
 */
public record Answer(@Nullable Integer status, @Nullable String body, String summary) {}
