package co.acuse.edge.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads a caller from the claims of a verified token. */
final class TokenCaller implements Converter<Jwt, AbstractAuthenticationToken> {

  private final KeySettings.JwtSetting settings;

  TokenCaller(KeySettings.JwtSetting settings) {
    this.settings = settings;
  }

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    String subject = token.getSubject();
    try {
      return new CallerAuthentication(
          new Caller(
              subject == null ? "token" : subject,
              IssuerScope.of(claim(token, settings.issuersClaim())),
              roles(claim(token, settings.rolesClaim()))));
    } catch (IllegalArgumentException e) {
      throw new InvalidBearerTokenException("the token's claims name an unknown role or issuer", e);
    }
  }

  /** A list, or a text with blanks between its words as the claim {@code scope} has. */
  private static List<String> claim(Jwt token, String name) {
    Object value = token.getClaim(name);
    return switch (value) {
      case null -> List.of();
      case Iterable<?> list -> {
        var texts = new java.util.ArrayList<String>();
        list.forEach(item -> texts.add(String.valueOf(item)));
        yield List.copyOf(texts);
      }
      default -> Arrays.asList(value.toString().split("\\s+"));
    };
  }

  private static Set<Role> roles(List<String> names) {
    return names.stream()
        .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
