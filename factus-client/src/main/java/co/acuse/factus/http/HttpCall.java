package co.acuse.factus.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param target path and query, percent-encoded
 * @param mostBytes how much of the answer is taken in
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record HttpCall(
    String method,
    String target,
    Map<String, String> headers,
    byte @Nullable [] body,
    @Nullable String contentType,
    int mostBytes) {}
