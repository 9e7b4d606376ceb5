package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.simulator.FactusCaller.Answer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSimulator.class)
class OutageTests {

  @AfterEach
  void mend(SimulatorServer server) throws Exception {
    new FactusCaller(server).admin("PUT", "/outage", "{\"mode\":\"NONE\"}");
  }

  @Test
  void refusesConnections(FactusCaller factus, SimulatorServer server) throws Exception {
    outage(factus, "REFUSE");

    assertThatThrownBy(
            () -> new Socket(InetAddress.getLoopbackAddress(), server.baseUri().getPort()).close())
        .isInstanceOf(ConnectException.class);
    assertThatThrownBy(() -> factus.get("/v2/bills")).isInstanceOf(IOException.class);
    assertThat(factus.admin("/outage").text()).contains("REFUSE");

    outage(factus, "NONE");
    assertThat(factus.get("/v2/bills").status()).isEqualTo(200);
  }

  @Test
  void resetsConnections(FactusCaller factus, SimulatorServer server) throws Exception {
    outage(factus, "RESET");

    assertThatThrownBy(() -> RawClient.get(server, "/v2/bills", factus.bearer()))
        .isInstanceOf(IOException.class);

    outage(factus, "NONE");
    assertThat(factus.get("/v2/bills").status()).isEqualTo(200);
  }

  @Test
  void hangsUntilTheOutageIsOver(FactusCaller factus) throws Exception {
    outage(factus, "HANG");
    CompletableFuture<Answer> hanging = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            hanging.complete(factus.bill(Requests.bill("A-1").toString()));
          } catch (IOException | InterruptedException e) {
            hanging.completeExceptionally(e);
          }
        });
    Awaitility.await().until(() -> factus.requests("A-1").size() == 1);
    assertThat(hanging).isNotDone();

    outage(factus, "NONE");

    assertThatThrownBy(hanging::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IOException.class);
    assertThat(factus.documents("A-1")).isEmpty();
    assertThat(factus.requests("A-1").path(0).path("submitting").booleanValue()).isTrue();
  }

  @Test
  void answersHtmlForEverything(FactusCaller factus) throws Exception {
    outage(factus, "HTML503");

    Answer answer = factus.login();

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers().get("content-type")).startsWith("text/html");
    assertThat(answer.text()).startsWith("<html>");
  }

  @Test
  void goesBackAndForth(FactusCaller factus, SimulatorServer server) throws Exception {
    for (int i = 0; i < 20; i++) {
      outage(factus, "REFUSE");
      assertThatThrownBy(() ->
              new Socket(InetAddress.getLoopbackAddress(), server.baseUri().getPort()).close())
          .isInstanceOf(ConnectException.class);
      outage(factus, "NONE");
      Awaitility.await()
          .atMost(Duration.ofSeconds(5))
          .ignoreExceptions()
          .until(() -> factus.get("/v2/companies").status() != 503);
    }
  }

  @Test
  void theAdministratorsPortServesNoClients(FactusCaller factus, SimulatorServer server)
      throws Exception {
    FactusCaller wrong = new FactusCaller(server.adminUri(), server.adminUri());
    wrong.bearer(factus.bearer());

    assertThat(wrong.get("/v2/bills").status()).isEqualTo(404);
  }

  private static void outage(FactusCaller factus, String mode) throws Exception {
    assertThat(factus.admin("PUT", "/outage", "{\"mode\":\"" + mode + "\"}").status())
        .isEqualTo(200);
  }
}
