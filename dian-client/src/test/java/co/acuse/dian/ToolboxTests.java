package co.acuse.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.signature.JavasVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two examples of the DIAN's toolbox ("Caja de herramientas"), which are not ours to pass on. They
 * were written and signed by one company, and then got the DIAN's own NIT instead of that
 * company's; the credit note was signed anew after that, the invoice was not.
 */
@EnabledIfSystemProperty(
    named = "acuse.dian.examples",
    matches = ".+",
    disabledReason =
        "Needs the DIAN's toolbox: give the directory of Generica.xml and CreditNote.xml as"
            + " -Dacuse.dian.examples=DIR; dian-client/README.md says where to get it")
class ToolboxTests {

  private static final String INVOICE = "Generica.xml";
  private static final String CREDIT_NOTE = "CreditNote.xml";
  private static final List<String> OTHERS =
      List.of(
          "Combustible.xml",
          "Consumidor_Final.xml",
          "DebitNote.xml",
          "EmisorAutoretenedor.xml",
          "ExcluidosExentos.xml",
          "Exportacion.xml",
          "GenericaPagoAnticipado.xml",
          "Mandatos.xml",
          "Servicios.xml");

  /** The test range's key and the test software's PIN, as the examples' own notes print them. */
  private static final String TECHNICAL_KEY = "fc8eac422eba16e22ffd8c6f94b3f40a6e38162c";

  private static final String PIN = "20191";

  private static final Pattern NIT_OF_SUPPLIER =
      Pattern.compile(
          "(?s)(<cac:AccountingSupplierParty>.*?<cac:PartyTaxScheme>.*?<cbc:CompanyID[^>]*>)"
              + "800197268<");

  @Test
  void theInvoicesCufeIsThatOfTheCompanyThatWroteIt() {
    var written = new EmittedXml(asWritten(INVOICE));

    assertThat(written.recomputedCode(TECHNICAL_KEY, PIN)).isEqualTo(written.uuid());
  }

  @Test
  void theCreditNotesCudeIsThatOfTheCompanyThatWroteIt() {
    var written = new EmittedXml(asWritten(CREDIT_NOTE));

    assertThat(written.recomputedCode(TECHNICAL_KEY, PIN)).isEqualTo(written.uuid());
  }

  @Test
  void withTheNitThatWasPutInLaterNeitherCodeIsRight() {
    for (String example : new String[] {INVOICE, CREDIT_NOTE}) {
      var published = new EmittedXml(bytes(example));

      assertThat(published.recomputedCode(TECHNICAL_KEY, PIN))
          .as(example)
          .isNotEqualTo(published.uuid());
    }
  }

  @Test
  void theSoftwareSecurityCodesAreThoseOfTheTestSoftware() {
    var invoice = new EmittedXml(bytes(INVOICE));

    assertThat(invoice.recomputedSecurityCode(PIN)).isEqualTo(invoice.softwareSecurityCode());

    // Written in the older of the DIAN's two namespaces.
    var note =
        new EmittedXml(
            text(CREDIT_NOTE)
                .replace(
                    "http://www.dian.gov.co/contratos/facturaelectronica/v1/Structures",
                    "dian:gov:co:facturaelectronica:Structures-2-1")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(note.recomputedSecurityCode(PIN)).isEqualTo(note.softwareSecurityCode());
  }

  /** Whatever became of the parties later, the note still tells what was hashed. */
  @ParameterizedTest
  @MethodSource("examples")
  void theCodeIsTheHashOfWhatTheNoteTells(String example) {
    var published = new EmittedXml(bytes(example));

    assertThat(published.hashOfNote()).isEqualTo(published.uuid());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void notesVerifyAsAWholeAndInvoicesInAllButTheDocumentThatWasChanged(String example) {
    var report = JavasVerifier.report(bytes(example));

    assertThat(report.value()).isTrue();
    assertThat(report.references()).containsExactly(example.endsWith("Note.xml"), true, true);
  }

  /** The two, and those of the other nine that are there. */
  static Stream<String> examples() {
    return Stream.concat(
        Stream.of(INVOICE, CREDIT_NOTE),
        OTHERS.stream().filter(other -> Files.exists(path(other))));
  }

  /** With the NIT of the company that wrote it. */
  private static byte[] asWritten(String example) {
    Matcher supplier = NIT_OF_SUPPLIER.matcher(text(example));
    assertThat(supplier.find()).as(example).isTrue();
    return supplier.replaceFirst("$1900508908<").getBytes(StandardCharsets.UTF_8);
  }

  private static String text(String example) {
    return new String(bytes(example), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String example) {
    try {
      return Files.readAllBytes(path(example));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(String example) {
    return Path.of(System.getProperty("acuse.dian.examples", ""), example);
  }
}
