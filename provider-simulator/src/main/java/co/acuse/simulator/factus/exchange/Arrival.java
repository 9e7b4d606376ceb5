package co.acuse.simulator.factus.exchange;

import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.protocol.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What arrived, read whole and understood as far as that goes. */
// Two of these are never compared; the bytes are kept as they came.
@SuppressWarnings("ArrayRecordComponent")
record Arrival(
    String method,
    String path,
    List<String> segments,
    Map<String, String> query,
    String contentType,
    @Nullable String bearer,
    byte[] body,
    JsonNode json) {

  private static final String BEARER = "Bearer ";

  static Arrival read(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    String authorization = request.getHeader("Authorization");
    return new Arrival(
        request.getMethod(),
        request.getRequestURI(),
        segments(request.getRequestURI()),
        query(request.getQueryString()),
        Objects.requireNonNullElse(request.getContentType(), ""),
        authorization != null && authorization.startsWith(BEARER)
            ? authorization.substring(BEARER.length()).strip()
            : null,
        body,
        Json.readOrMissing(body));
  }

  boolean isLogin() {
    return path.equals("/oauth/token");
  }

  Optional<Family> family() {
    return segments.size() < 2 ? Optional.empty() : Family.ofRoute(segments.get(1));
  }

  Operation operation() {
    if (isLogin()) {
      return Operation.LOGIN;
    }
    if (family().isEmpty()) {
      return Operation.OTHER;
    }
    return switch (method) {
      case "POST" -> segments.getLast().equals("validate") ? Operation.VALIDATE : Operation.OTHER;
      case "DELETE" -> Operation.DELETE;
      case "GET" -> reading();
      default -> Operation.OTHER;
    };
  }

  /** The reference that the request names itself. */
  @Nullable String reference() {
    return switch (operation()) {
      case VALIDATE -> Json.text(json.path("reference_code"));
      case LOOKUP -> query.get("filter[reference_code]");
      case DELETE -> segments.getLast();
      case LOGIN, GET, DOWNLOAD, OTHER -> null;
    };
  }

  /** The document number in the path, as in {@code /v2/bills/SETP990000001}. */
  Optional<String> number() {
    return switch (operation()) {
      case GET, DOWNLOAD, OTHER ->
          segments.size() > 2 ? Optional.of(segments.get(2)) : Optional.empty();
      case LOGIN, VALIDATE, LOOKUP, DELETE -> Optional.empty();
    };
  }

  private Operation reading() {
    return switch (segments.size()) {
      case 2 -> Operation.LOOKUP;
      case 3 -> Operation.GET;
      default -> segments.get(3).startsWith("download") ? Operation.DOWNLOAD : Operation.OTHER;
    };
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/"))
        .filter(part -> !part.isEmpty())
        .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }

  private static Map<String, String> query(@Nullable String text) {
    Map<String, String> found = new HashMap<>();
    for (String pair : text == null ? new ArrayList<String>() : Arrays.asList(text.split("&"))) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      found.put(
          URLDecoder.decode(name, StandardCharsets.UTF_8),
          URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return found;
  }
}
