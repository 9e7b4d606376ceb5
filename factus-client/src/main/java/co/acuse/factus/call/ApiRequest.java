package co.acuse.factus.call;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Internal: one request to the API.
 *
 * @param path already percent-encoded, without query
 * @param query already percent-encoded, empty for none
 * @param download whether the answer is a file and may be larger than others
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record ApiRequest(
    String method,
    String path,
    String query,
    byte @Nullable [] body,
    @Nullable String contentType,
    boolean download) {

  private static final String JSON = "application/json";

  public static ApiRequest get(String path) {
    return new ApiRequest("GET", path, "", null, null, false);
  }

  public static ApiRequest get(String path, Map<String, String> query) {
    return new ApiRequest("GET", path, encoded(query), null, null, false);
  }

  public static ApiRequest download(String path) {
    return new ApiRequest("GET", path, "", null, null, true);
  }

  public static ApiRequest delete(String path) {
    return new ApiRequest("DELETE", path, "", null, null, false);
  }

  public static ApiRequest post(String path, byte[] json) {
    return new ApiRequest("POST", path, "", json, JSON, false);
  }

  public static ApiRequest put(String path, byte[] json) {
    return new ApiRequest("PUT", path, "", json, JSON, false);
  }

  public static ApiRequest patch(String path, byte @Nullable [] json) {
    return new ApiRequest("PATCH", path, "", json, json == null ? null : JSON, false);
  }

  public static ApiRequest upload(String path, byte[] body, String contentType) {
    return new ApiRequest("POST", path, "", body, contentType, false);
  }

  /** One path segment, percent-encoded: a reference may hold a slash or a space. */
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  String target() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  String name() {
    return method + " " + path;
  }

  private static String encoded(Map<String, String> query) {
    return query.entrySet().stream()
        .map(entry -> segment(entry.getKey()) + "=" + segment(entry.getValue()))
        .collect(Collectors.joining("&"));
  }
}
