package co.acuse.edge.keys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Finds the key or token of a request. */
final class Credentials implements AuthenticationConverter {

  private static final String KEY_HEADER = "X-API-Key";
  private static final String BEARER = "Bearer ";
  private static final Pattern JWT = Pattern.compile("eyJ[^.]*\\.[^.]+\\.[^.]+");

  private final boolean tokens;

  Credentials(boolean tokens) {
    this.tokens = tokens;
  }

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    String key = request.getHeader(KEY_HEADER);
    if (key != null) {
      return new PresentedKey(key.strip());
    }
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization == null || authorization.isBlank()) {
      return null;
    }
    String text =
        authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? authorization.substring(BEARER.length()).strip()
            : "";
    return tokens && JWT.matcher(text).matches()
        ? new BearerTokenAuthenticationToken(text)
        : new PresentedKey(text);
  }
}
