package co.acuse.edge.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What a request brought along, before anybody believed it. */
final class PresentedKey extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient String text;

  PresentedKey(String text) {
    super(List.of());
    this.text = text;
  }

  String text() {
    return text;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public Object getPrincipal() {
    return "presented key";
  }
}
