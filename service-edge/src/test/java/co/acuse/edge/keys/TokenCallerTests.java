package co.acuse.edge.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.acuse.contracts.identity.IssuerNit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class TokenCallerTests {

  private final TokenCaller reading =
      new TokenCaller(new KeySettings.JwtSetting(null, null, "issuers", "roles"));

  @Test
  void readsIssuersAndRolesFromClaims() {
    Caller caller =
        caller(token().claim("issuers", List.of("900123456")).claim("roles", "till reader"));

    assertThat(caller.name()).isEqualTo("erp");
    assertThat(caller.mayUse(new IssuerNit("900123456"))).isTrue();
    assertThat(caller.mayUse(new IssuerNit("800999888"))).isFalse();
    assertThat(caller.roles()).containsExactlyInAnyOrder(Role.TILL, Role.READER);
  }

  @Test
  void givesTokenWithoutClaimsNoRights() {
    Caller caller = caller(token());

    assertThat(caller.roles()).isEmpty();
    assertThat(caller.mayUse(new IssuerNit("900123456"))).isFalse();
  }

  @Test
  void refusesUnknownRole() {
    assertThatExceptionOfType(InvalidBearerTokenException.class)
        .isThrownBy(() -> caller(token().claim("roles", List.of("emperor"))));
  }

  private Caller caller(Jwt.Builder token) {
    return ((CallerAuthentication) reading.convert(token.build())).getPrincipal();
  }

  private static Jwt.Builder token() {
    return Jwt.withTokenValue("t").header("alg", "none").subject("erp");
  }
}
