package co.acuse.edge.keys;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** Believes a key that the settings know. */
final class ApiKeyProvider implements AuthenticationProvider {

  private final ApiKeys keys;

  ApiKeyProvider(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  public Authentication authenticate(Authentication presented) {
    return keys.caller(((PresentedKey) presented).text())
        .map(CallerAuthentication::new)
        .orElseThrow(() -> new BadCredentialsException("unknown key"));
  }

  @Override
  public boolean supports(Class<?> type) {
    return PresentedKey.class.isAssignableFrom(type);
  }
}
