package co.acuse.factus.call;

import co.acuse.factus.json.RequestJson;
import co.acuse.factus.settings.FactusCredentials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Blanks secrets out of answers before they go to an audit: an error page may well echo them. */
final class Redactor {

  private static final String BLANK = "****";
  private static final Pattern SECRET_FIELD =
      Pattern.compile(
          "(\"(?:access_token|refresh_token|client_secret|password|technical_key)\"\\s*:\\s*)"
              + "\"(?:[^\"\\\\]++|\\\\.)*+\"?",
          Pattern.DOTALL);
  private static final Pattern BEARER = Pattern.compile("(?i)Bearer\\s+[A-Za-z0-9._~+/=-]{8,}");

  /** Longest secret that a cut could tear in two. */
  private static final int OVERLAP = 8192;

  private final List<String> secrets;
  private final int mostCharacters;

  Redactor(FactusCredentials credentials, int mostCharacters) {
    this.secrets =
        Stream.of(credentials.clientSecret(), credentials.password())
            .flatMap(Redactor::spellings)
            .distinct()
            .toList();
    this.mostCharacters = mostCharacters;
  }

  /** As it is, in a form, in JSON, and in the JSON of PHP, which escapes slashes. */
  private static Stream<String> spellings(String secret) {
    String quoted = new String(RequestJson.write(secret), StandardCharsets.UTF_8);
    String json = quoted.substring(1, quoted.length() - 1);
    return Stream.of(
        secret, URLEncoder.encode(secret, StandardCharsets.UTF_8), json, json.replace("/", "\\/"));
  }

  boolean cuts(String text) {
    return text.length() > mostCharacters;
  }

  /** The text's beginning without secrets. */
  String redact(String text, String accessToken) {
    String clean = text.substring(0, Math.min(text.length(), mostCharacters + OVERLAP));
    for (String secret : secrets) {
      clean = clean.replace(secret, BLANK);
    }
    if (!accessToken.isEmpty()) {
      clean = clean.replace(accessToken, BLANK);
    }
    clean = SECRET_FIELD.matcher(clean).replaceAll("$1\"" + BLANK + "\"");
    clean = BEARER.matcher(clean).replaceAll("Bearer " + BLANK);
    return clean.substring(0, Math.min(clean.length(), mostCharacters));
  }
}
