package co.acuse.simulator.factus.oauth;

import co.acuse.simulator.factus.protocol.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a login, in any of the three encodings that clients use. */
record LoginForm(Map<String, String> fields) {

  private static final Pattern PART =
      Pattern.compile(
          "name=\"([^\"]+)\"[^\\r\\n]*\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n(.*?)\\r\\n--",
          Pattern.DOTALL);

  static LoginForm read(byte[] body, String contentType) {
    String text = new String(body, StandardCharsets.UTF_8);
    Map<String, String> fields = new HashMap<>();
    if (contentType.startsWith("multipart/form-data")) {
      Matcher part = PART.matcher(text);
      while (part.find()) {
        fields.put(part.group(1), part.group(2));
      }
    } else if (contentType.startsWith("application/json")) {
      Json.readOrMissing(body)
          .properties()
          .forEach(entry -> fields.put(entry.getKey(), entry.getValue().asString("")));
    } else {
      readPairs(text, fields);
    }
    return new LoginForm(fields);
  }

  /** A field, or the empty string. */
  String get(String name) {
    return fields.getOrDefault(name, "");
  }

  private static void readPairs(String text, Map<String, String> fields) {
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      // Not encoded as it should be: then it is no password of ours either.
      return text;
    }
  }
}
