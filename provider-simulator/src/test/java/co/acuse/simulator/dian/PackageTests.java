package co.acuse.simulator.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.SignedDocument;
import co.acuse.simulator.SharedSimulator;
import co.acuse.simulator.SimulatorServer;
import co.acuse.simulator.dian.RawSoap.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said of a ZIP before anybody looks at documents. */
@ExtendWith(SharedSimulator.class)
class PackageTests {

  private Desk desk;

  @BeforeEach
  void open(SimulatorServer server) {
    desk = new Desk(server);
  }

  @Test
  void whatIsNoZipIsNotTaken() {
    assertNotTaken(
        "no zip".getBytes(StandardCharsets.UTF_8),
        "Error descomprimiendo el archivo ZIP: No fue encontrado ningun documento XML valido.");
  }

  @Test
  void aZipWithoutXmlIsNotTaken() {
    assertNotTaken(
        RawSoap.zip("fv1.pdf", new byte[] {1}),
        "Error descomprimiendo el archivo ZIP: No fue encontrado ningun documento XML valido.");
  }

  @Test
  void aSynchronousCallTakesOneDocument() throws Exception {
    Sales sales = Sales.with(desk.key(Desk.NIT));

    assertNotTaken(
        zip(sales.invoice(1), sales.invoice(2)),
        "El método síncrono solo puede recibir un documento.");
  }

  @Test
  void aZipThatWouldFillTheMemoryIsNotTaken() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("fv1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 60; i++) {
        zip.write(zeros);
      }
    }

    assertNotTaken(
        out.toByteArray(), "Error descomprimiendo el archivo ZIP: supera 50 documentos o 50 MB.");
  }

  @Test
  void onlyTheNameInTheZipIsRepeated() {
    SignedDocument invoice = Sales.with(desk.key(Desk.NIT)).invoice(1);

    Answer answer =
        new RawSoap(desk)
            .sendZip("SendBillSync", RawSoap.zip("dir/fv0900123.xml", invoice.bytes()));

    assertThat(answer.field("XmlFileName")).isEqualTo("fv0900123");
  }

  private void assertNotTaken(byte[] zip, String text) {
    Answer answer = new RawSoap(desk).sendZip("SendBillSync", zip);

    assertThat(answer.field("StatusCode")).isEqualTo("89");
    assertThat(answer.field("IsValid")).isEqualTo("false");
    assertThat(answer.field("StatusDescription")).isEqualTo(text);
    assertThat(desk.documents("")).isEmpty();
  }

  static byte[] zip(SignedDocument... documents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (SignedDocument document : documents) {
        zip.putNextEntry(new ZipEntry(document.number() + ".xml"));
        zip.write(document.bytes());
      }
    }
    return out.toByteArray();
  }
}
