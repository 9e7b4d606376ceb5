package co.acuse.simulator.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.SignedDocument;
import co.acuse.dian.signature.KeyOpening;
import co.acuse.dian.signature.Pkcs12Key;
import co.acuse.dian.signature.SigningKey;
import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.result.ReturnedBytes;
import co.acuse.dian.soap.result.Upload;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.dian.soap.result.Verdict.Accepted;
import co.acuse.dian.soap.result.Verdict.InProcess;
import co.acuse.dian.soap.result.Verdict.Rejected;
import co.acuse.simulator.SimulatorServer;
import co.acuse.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What survives the end of the process. */
class RestartTests {

  @TempDir Path directory;

  @Test
  void aRestartContinues() throws Exception {
    SimulatorSettings settings =
        SimulatorSettings.in(directory.resolve("data"))
            .with("simulator.dian.certificates-directory", directory.resolve("keys").toString())
            .with("simulator.dian.certificate-password", "secreta")
            .with("simulator.dian.issuers.900123456.name", "Comercio de Prueba S.A.S.")
            .with("simulator.dian.issuers.900123456.software[0].id", Desk.SOFTWARE)
            .with("simulator.dian.issuers.900123456.software[0].pin", Desk.PIN)
            .with("simulator.dian.issuers.900123456.ranges[0].resolution", "18760000001")
            .with("simulator.dian.issuers.900123456.ranges[0].prefix", "SETP")
            .with("simulator.dian.issuers.900123456.ranges[0].from", "990000000")
            .with("simulator.dian.issuers.900123456.ranges[0].to", "995000000")
            .with("simulator.dian.issuers.900123456.ranges[0].valid-from", "2019-01-19")
            .with("simulator.dian.issuers.900123456.ranges[0].valid-to", "2030-01-19")
            .with("simulator.dian.issuers.900123456.ranges[0].technical-key", Desk.TECHNICAL_KEY);
    SigningKey key;
    SignedDocument invoice;
    SignedDocument pending;
    ReturnedBytes answer;
    String zipKey;
    try (SimulatorServer server = SimulatorServer.start(settings)) {
      Desk desk = new Desk(server);
      key = keyInFile();
      Sales sales = Sales.with(key);
      invoice = sales.invoice(1);
      pending = sales.invoice(2);
      try (DianService dian = desk.service(key)) {
        answer = answer(send(dian, invoice));
        desk.fault("\"fault\":\"PENDING\",\"number\":2,\"times\":1");
        assertThat(send(dian, pending)).isInstanceOf(InProcess.class);
        assertThat(status(dian, pending)).isInstanceOf(InProcess.class);
        zipKey =
            ((Upload.Received)
                    Desk.answered(dian.sendBillAsync("z.zip", sales.invoice(3).zipped("fv3.xml"))))
                .zipKey();
      }
      desk.json("DELETE", "/issuers/900123456/software/" + Desk.SOFTWARE, "");
    }

    try (SimulatorServer server = SimulatorServer.start(settings)) {
      Desk desk = new Desk(server);
      assertThat(keyInFile().certificate()).isEqualTo(key.certificate());
      try (DianService dian = desk.service(key)) {
        assertThat(answer(status(dian, invoice))).isEqualTo(answer);
        assertThat(status(dian, pending)).isInstanceOf(InProcess.class);
        assertThat(status(dian, pending)).isInstanceOf(Accepted.class);
        assertThat(Desk.answered(dian.getStatusZip(zipKey)).verdicts())
            .singleElement()
            .isInstanceOf(InProcess.class);
        assertThat(Desk.answered(dian.getStatusZip(zipKey)).verdicts())
            .singleElement()
            .isInstanceOf(Accepted.class);
        assertThat(send(dian, Sales.with(key).invoice(4))).isInstanceOf(Rejected.class);
      }
      assertThat(desk.documents("state=ACCEPTED")).hasSize(3);
      assertThat(desk.requests("submitting=true")).hasSize(4);
      assertThat(desk.json("GET", "/ledger/summary", "").path(0).path("submitting").intValue())
          .isEqualTo(4);
    }
  }

  private SigningKey keyInFile() throws IOException {
    byte[] file = Files.readAllBytes(directory.resolve("keys").resolve("900123456.p12"));
    KeyOpening opening = Pkcs12Key.open(file, "secreta".toCharArray());
    assertThat(opening).isInstanceOf(KeyOpening.Opened.class);
    return ((KeyOpening.Opened) opening).key();
  }

  private static ReturnedBytes answer(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Accepted.class);
    return Objects.requireNonNull(((Accepted) verdict).applicationResponse());
  }

  private static Verdict send(DianService dian, SignedDocument document) {
    return Desk.answered(dian.sendBillSync("z1.zip", document.zipped("fv1.xml")));
  }

  private static Verdict status(DianService dian, SignedDocument document) {
    return Desk.answered(dian.getStatus(document.code().value()));
  }
}
