package co.acuse.edge.keys;

import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings {@code acuse.keys} and {@code acuse.jwt}. */
@ConfigurationProperties("acuse")
record KeySettings(@DefaultValue List<KeySetting> keys, @Nullable JwtSetting jwt) {

  KeySettings {
    keys = List.copyOf(keys);
  }

  /**
   * One API key.
   *
   * @param hash SHA-256 of the key in hex
   * @param issuers NITs, or {@code *}
   */
  record KeySetting(String name, String hash, Set<String> issuers, Set<Role> roles) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    KeySetting {
      if (name == null || hash == null || !SHA256.matcher(hash).matches()) {
        throw new IllegalArgumentException(
            "each of acuse.keys needs a name and a hash: the SHA-256 of the key as 64 hex digits");
      }
      if (issuers == null || issuers.isEmpty() || roles == null || roles.isEmpty()) {
        throw new IllegalArgumentException(
            "acuse.keys: the key " + name + " needs issuers (NITs or *) and roles");
      }
    }

    byte[] hashBytes() {
      return HexFormat.of().parseHex(hash);
    }

    Caller caller() {
      return new Caller(name, IssuerScope.of(issuers), roles);
    }
  }

  /**
   * Tokens of an OIDC issuer.
   *
   * @param audience what a token's {@code aud} must contain; not checked when absent
   * @param issuersClaim the claim that lists NITs, or {@code *}
   * @param rolesClaim the claim that lists roles
   */
  record JwtSetting(
      @Nullable URI issuerUri,
      @Nullable String audience,
      @DefaultValue("acuse_issuers") String issuersClaim,
      @DefaultValue("acuse_roles") String rolesClaim) {}
}
