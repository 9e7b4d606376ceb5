package co.acuse.ingest;

import static co.acuse.contracts.InvoiceFixture.aSale;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.testplatform.WithPlatform;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** What an operator can set: limits, web origins, an OIDC issuer (a small HTTP server here). */
@WithPlatform
@IngestTest
// What is kept for other classes would read the inbox for them, with limits of its own.
@DirtiesContext
@TestPropertySource(
    properties = {
      "acuse.ingest.limit.per-second=0.01",
      "acuse.ingest.limit.burst=3",
      "acuse.ingest.allowed-origins=https://caja.example.com"
    })
class DoorSettingsIT {

  private static final RSAKey KEY = key();
  private static final HttpServer OIDC = oidc();

  @LocalServerPort private int port;
  private Door door;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry properties) {
    properties.add("acuse.jwt.issuer-uri", DoorSettingsIT::issuerUri);
  }

  @AfterAll
  static void stopIssuer() {
    OIDC.stop(0);
  }

  @BeforeEach
  void openDoor() {
    door = new Door(port);
  }

  @Test
  void tellsHastyCallerHowLongToWait() {
    String key = "acuse_slow";
    for (int i = 0; i < 3; i++) {
      assertThat(door.send(door.request("/api/v1/none", key).GET()).status()).isEqualTo(404);
    }

    Door.Answer refused = door.send(door.request("/api/v1/none", key).GET());

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 100);
  }

  @Test
  void takesTokensOfOidcIssuer() throws JOSEException {
    Door.Answer answer = withToken(token(issuerUri(), KEY, List.of("till")));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
  }

  @Test
  void refusesTokensOfOthersOrWithoutRole() throws JOSEException {
    assertThat(withToken(token("https://other.example.com", KEY, List.of("till"))).status())
        .isEqualTo(401);
    assertThat(withToken(token(issuerUri(), key(), List.of("till"))).status()).isEqualTo(401);
    assertThat(withToken(token(issuerUri(), KEY, List.of("reader"))).status()).isEqualTo(403);
  }

  @Test
  void letsOnlyNamedWebPagesCall() {
    assertThat(preflight("https://caja.example.com").header("Access-Control-Allow-Origin"))
        .isEqualTo("https://caja.example.com");
    assertThat(preflight("https://evil.example.com").status()).isEqualTo(403);
  }

  private Door.Answer preflight(String origin) {
    return door.send(
        door.anonymous("/api/v1/invoices")
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "x-api-key,content-type")
            .method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody()));
  }

  private Door.Answer withToken(String token) {
    return door.send(
        door.anonymous("/api/v1/invoices")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(Door.json(aSale().reference("J-" + UUID.randomUUID()).bytes())));
  }

  private static String token(String issuer, RSAKey key, List<String> roles) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("erp-" + UUID.randomUUID())
                .claim("acuse_issuers", List.of("900123456"))
                .claim("acuse_roles", roles)
                .claim("exp", 4102444800L)
                .build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static String issuerUri() {
    return "http://127.0.0.1:" + OIDC.getAddress().getPort();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("k1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpServer oidc() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            String path = exchange.getRequestURI().getPath();
            String body =
                path.endsWith("/jwks")
                    ? new JWKSet(KEY.toPublicJWK()).toString()
                    : "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\"}"
                        .formatted(issuerUri(), issuerUri());
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
