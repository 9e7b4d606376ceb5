package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.simulator.FactusCaller.Answer;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSimulator.class)
class OauthTests {

  @Test
  void givesTokensForAPassword(FactusCaller factus) throws Exception {
    Answer answer = factus.login();

    assertThat(answer.json().path("token_type").stringValue()).isEqualTo("Bearer");
    assertThat(answer.json().path("expires_in").intValue()).isEqualTo(3600);
    assertThat(answer.json().path("access_token").stringValue().split("\\.")).hasSize(3);
    assertThat(factus.get("/v2/bills").status()).isEqualTo(200);
  }

  @Test
  void refusesAWrongPassword(FactusCaller factus) throws Exception {
    Answer answer = factus.login("demo@simulator.local", "wrong");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").stringValue()).isEqualTo("invalid_grant");
    factus.switches("{\"invalidGrantStatus\":401}");
    assertThat(factus.login("demo@simulator.local", "wrong").status()).isEqualTo(401);
  }

  @Test
  void refusesAnUnknownClientOrGrant(FactusCaller factus) throws Exception {
    Answer client =
        factus.token(
            Map.of(
                "grant_type", "password",
                "client_id", "x",
                "client_secret", "x",
                "username", "demo@simulator.local",
                "password", "simulator-password"));
    Answer grant = factus.token(Map.of("client_id", "simulator-client"));

    assertThat(client.status()).isEqualTo(401);
    assertThat(client.json().path("error").stringValue()).isEqualTo("invalid_client");
    assertThat(grant.status()).isEqualTo(400);
    assertThat(grant.json().path("error").stringValue()).isEqualTo("unsupported_grant_type");
  }

  @Test
  void refreshTokensWorkOnceUnlessSwitched(FactusCaller factus) throws Exception {
    String first = factus.login().json().path("refresh_token").stringValue();

    Answer renewed = refresh(factus, first);
    assertThat(renewed.status()).isEqualTo(200);
    assertThat(refresh(factus, first).status()).isEqualTo(400);

    factus.switches("{\"rotateRefreshToken\":false}");
    String second = renewed.json().path("refresh_token").stringValue();
    assertThat(refresh(factus, second).status()).isEqualTo(200);
    assertThat(refresh(factus, second).status()).isEqualTo(200);
  }

  @Test
  void anExpiredAccessTokenCanStillBeRefreshed(FactusCaller factus) throws Exception {
    String refresh = factus.login().json().path("refresh_token").stringValue();
    factus.admin("POST", "/factus/accounts/demo/expire-tokens", "");

    assertThat(factus.get("/v2/bills").status()).isEqualTo(401);
    factus.bearer(refresh(factus, refresh).json().path("access_token").stringValue());
    assertThat(factus.get("/v2/bills").status()).isEqualTo(200);
  }

  @Test
  void tokensDieAfterTheirTime(FactusCaller factus) throws Exception {
    factus.switches("{\"tokenSeconds\":1}");
    assertThat(factus.login().json().path("expires_in").intValue()).isEqualTo(1);

    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> factus.get("/v2/bills").status() == 401);
  }

  @Test
  void takesMultipartAndJsonToo(SimulatorServer server) throws Exception {
    String json =
        """
        {"grant_type":"password","client_id":"simulator-client",\
        "client_secret":"simulator-secret","username":"demo@simulator.local",\
        "password":"simulator-password"}\
        """;
    assertThat(RawClient.login(server, "application/json", json)).startsWith("HTTP/1.1 200");

    StringBuilder parts = new StringBuilder();
    for (String field :
        new String[] {
          "grant_type=password",
          "client_id=simulator-client",
          "client_secret=simulator-secret",
          "username=demo@simulator.local",
          "password=simulator-password"
        }) {
      String[] pair = field.split("=", -1);
      parts
          .append("--XX\r\nContent-Disposition: form-data; name=\"")
          .append(pair[0])
          .append("\"\r\n\r\n")
          .append(pair[1])
          .append("\r\n");
    }
    assertThat(
            RawClient.login(
                server, "multipart/form-data; boundary=XX", parts.append("--XX--\r\n").toString()))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void accountsAreStrangersToEachOther(FactusCaller factus, SimulatorServer server)
      throws Exception {
    Answer put =
        factus.admin(
            "PUT",
            "/factus/accounts/other",
            """
            {"clientId":"simulator-client","clientSecret":"simulator-secret",
             "username":"other@simulator.local","password":"p","nit":"900825759","name":"Otra"}
            """);
    assertThat(put.status()).as(put.text()).isEqualTo(200);
    FactusCaller other = new FactusCaller(server);
    assertThat(other.login("other@simulator.local", "p").status()).isEqualTo(200);
    factus.bill(Requests.bill("A-1").toString());

    assertThat(other.get("/v2/bills/SETP990000000").status()).isEqualTo(404);
    Answer own = other.bill(Requests.bill("A-1").toString());
    assertThat(own.data().path("number").stringValue()).isEqualTo("SETP990000000");
    assertThat(own.data().path("company").path("nit").stringValue()).isEqualTo("900825759");
    assertThat(other.get("/v2/companies").data().path("dv").stringValue()).isEqualTo("7");
    assertThat(factus.documents("A-1")).hasSize(2);
  }

  @Test
  void aCorrectedPasswordWorksAtOnce(FactusCaller factus) throws Exception {
    String account =
        """
        {"clientId":"simulator-client","clientSecret":"simulator-secret",
         "username":"demo@simulator.local","password":"new","nit":"900123456","name":"Demo"}
        """;
    factus.admin("PUT", "/factus/accounts/demo", account);

    assertThat(factus.login().status()).isEqualTo(400);
    assertThat(factus.login("demo@simulator.local", "new").status()).isEqualTo(200);
  }

  private static Answer refresh(FactusCaller factus, String token) throws Exception {
    return factus.token(
        Map.of(
            "grant_type", "refresh_token",
            "client_id", "simulator-client",
            "client_secret", "simulator-secret",
            "refresh_token", token));
  }
}
