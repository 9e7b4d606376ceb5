package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BillTests {

  @TempDir static Path directory;

  private static SimulatorServer server;
  private FactusCaller factus;

  @BeforeAll
  static void start() {
    server = SimulatorServer.start(SimulatorSettings.in(directory));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void login() throws Exception {
    factus = new FactusCaller(server);
    factus.admin("POST", "/reset", "");
    assertThat(factus.login().status()).isEqualTo(200);
  }

  @Test
  void validatesABill() throws Exception {
    FactusCaller.Answer answer = factus.bill(Requests.bill("A-1").toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    JsonNode data = answer.data();
    assertThat(data.path("number").stringValue()).isEqualTo("SETP990000000");
  }
}
