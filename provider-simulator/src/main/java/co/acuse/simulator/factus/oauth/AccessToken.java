package co.acuse.simulator.factus.oauth;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.fiscal.Sha;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes access tokens that look like the provider's JWTs; nobody can verify them. */
final class AccessToken {

  private AccessToken() {}

  static String of(Account account, String id, Instant now, int seconds) {
    ObjectNode header = Json.object().put("typ", "JWT").put("alg", "RS256");
    ObjectNode claims =
        Json.object()
            .put("aud", account.settings().clientId())
            .put("jti", id)
            .put("iat", now.getEpochSecond())
            .put("nbf", now.getEpochSecond())
            .put("exp", now.getEpochSecond() + seconds)
            .put("sub", account.id());
    claims.putArray("scopes");
    String signature = Sha.sha256(id.getBytes(StandardCharsets.UTF_8));
    return encode(header) + "." + encode(claims) + "." + signature;
  }

  private static String encode(JsonNode part) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Json.MAPPER.writeValueAsBytes(part));
  }
}
