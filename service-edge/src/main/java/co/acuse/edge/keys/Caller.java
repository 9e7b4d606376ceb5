package co.acuse.edge.keys;

import co.acuse.contracts.identity.IssuerNit;
import java.util.Set;

/**
 * Who sent a request; a controller takes it as {@code @AuthenticationPrincipal Caller}.
 *
 * @param name of the key, or the subject of the token; goes into logs and operators' events
 */
public record Caller(String name, IssuerScope issuers, Set<Role> roles) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Whether the caller may invoice for {@code issuer} and read its documents. */
  public boolean mayUse(IssuerNit issuer) {
    return issuers.contains(issuer);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
