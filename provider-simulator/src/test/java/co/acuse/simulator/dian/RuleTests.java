package co.acuse.simulator.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.SignedDocument;
import co.acuse.simulator.SharedSimulator;
import co.acuse.simulator.SimulatorServer;
import co.acuse.simulator.dian.RawSoap.Answer;
import co.acuse.simulator.dian.authority.Credential;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule, with documents that no honest client would send. */
@ExtendWith(SharedSimulator.class)
class RuleTests {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  private Desk desk;
  private Credential issuer;
  private SignedDocument invoice;

  @BeforeEach
  void open(SimulatorServer server) {
    desk = new Desk(server);
    issuer = desk.credential(Desk.NIT);
    invoice = Sales.with(desk.key(Desk.NIT)).invoice(1);
  }

  @Test
  void aDocumentThatIsOnlySignedAgainIsAccepted() {
    Answer answer = send(Forgery.of(invoice.bytes()).signedBy(issuer));

    assertThat(answer.messages()).isEmpty();
    assertThat(answer.field("StatusCode")).isEqualTo("00");
    assertThat(answer.field("StatusDescription")).isEqualTo("Procesado Correctamente.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          FAD01  | UBL 2\\.1</cbc:UBLVersionID>             | UBL 2.0</cbc:UBLVersionID>
          FAD02  | <cbc:CustomizationID>10<                 | <cbc:CustomizationID>99<
          FAD03  | <cbc:ProfileID>[^<]*<                    | <cbc:ProfileID>DIAN 2.1<
          FAD04  | <cbc:ProfileExecutionID>2<               | <cbc:ProfileExecutionID>1<
          FAD05a | <cbc:ID>SETP990000001<                   | <cbc:ID>SETP-990000001<
          FAD05b | <cbc:ID>SETP990000001<                   | <cbc:ID>SETP989999999<
          FAD05c | <cbc:ID>SETP990000001<                   | <cbc:ID>SETP995000001<
          FAD09c | <cbc:IssueDate>[^<]*<                    | <cbc:IssueDate>2025-01-02<
          FAD10  | -05:00</cbc:IssueTime>                   | -04:00</cbc:IssueTime>
          FAD12  | <cbc:InvoiceTypeCode>01<                 | <cbc:InvoiceTypeCode>09<
          FAD16  | <cbc:LineCountNumeric>1<                 | <cbc:LineCountNumeric>2<
          FAB05b | <sts:InvoiceAuthorization>[^<]*<         | <sts:InvoiceAuthorization>18760000002<
          FAB07b | <cbc:StartDate>[^<]*<                    | <cbc:StartDate>2019-01-18<
          FAB08b | <cbc:EndDate>[^<]*<                      | <cbc:EndDate>2031-01-19<
          FAB10b | <sts:Prefix>SETP<                        | <sts:Prefix>SETT<
          FAB11b | <sts:From>[^<]*<                         | <sts:From>1<
          FAB12b | <sts:To>[^<]*<                           | <sts:To>995000001<
          FAB22  | (<sts:ProviderID[^>]* schemeID=")\\d     | $1x
          FAB24  | (<sts:SoftwareID[^>]*>)[^<]*<            | $1another<
          FAB27b | (<sts:SoftwareSecurityCode[^>]*>)[^<]*<  | $1abc<
          FAB31  | (<sts:AuthorizationProviderID[^>]*>)[^<]*< | $1800197269<
          FAB34  | (<sts:AuthorizationProviderID[^>]* schemeID=")4 | $15
          FAJ24  | (PartyTaxScheme><cbc:RegistrationName>Comercio[^>]*><cbc:CompanyID[^>]*schemeID=")\\d | $1x
          FAJ26  | R-99-PN</cbc:TaxLevelCode>               | O-99</cbc:TaxLevelCode>
          FAJ40  | <cac:TaxScheme><cbc:ID>01</cbc:ID><cbc:Name>IVA</cbc:Name></cac:TaxScheme></cac:PartyTaxScheme> | <cac:TaxScheme><cbc:ID>99</cbc:ID><cbc:Name>IVA</cbc:Name></cac:TaxScheme></cac:PartyTaxScheme>
          FAK24  | (PartyTaxScheme><cbc:RegistrationName>Cliente[^>]*><cbc:CompanyID[^>]*schemeID=")\\d | $1x
          FAN02  | <cac:PaymentMeans><cbc:ID>1<             | <cac:PaymentMeans><cbc:ID>3<
          FAN03  | <cbc:PaymentMeansCode>10<                | <cbc:PaymentMeansCode>99<
          FAS01b | (<cac:TaxTotal>.*?</cac:TaxTotal>)       | $1$1
          FAS02  | (<cac:TaxTotal><cbc:TaxAmount[^>]*>)1900.00 | $11890.00
          FAS07  | (<cbc:TaxableAmount[^>]*>)10000.00       | $19000.00
          FAU02  | (MonetaryTotal><cbc:LineExtensionAmount[^>]*>)10000.00 | $19990.00
          FAU03  | (<cbc:TaxExclusiveAmount[^>]*>)10000.00  | $19990.00
          FAU04  | (<cbc:TaxInclusiveAmount[^>]*>)11900.00  | $111800.00
          FAU05  | <cbc:PayableAmount                       | <cbc:AllowanceTotalAmount currencyID="COP">50.00</cbc:AllowanceTotalAmount><cbc:PayableAmount
          FAU06  | <cbc:PayableAmount                       | <cbc:ChargeTotalAmount currencyID="COP">50.00</cbc:ChargeTotalAmount><cbc:PayableAmount
          FAU07  | <cbc:PayableAmount                       | <cbc:PrepaidAmount currencyID="COP">50.00</cbc:PrepaidAmount><cbc:PayableAmount
          FAU14  | (<cbc:PayableAmount[^>]*>)11900.00       | $111950.00
          VLR01  | (<cbc:PriceAmount[^>]*>)5000(\\.0*)?<    | $1-5000.00<
          """)
  void whatBreaksARuleIsRejectedByIt(String rule, String pattern, String replacement) {
    Answer answer = send(Forgery.of(invoice.bytes()).with(pattern, replacement).signedBy(issuer));

    assertThat(answer.field("StatusCode")).isEqualTo("99");
    assertThat(answer.field("IsValid")).isEqualTo("false");
    assertThat(answer.messages())
        .anyMatch(text -> text.startsWith("Regla: " + rule + ", Rechazo: "));
    assertThat(desk.documents("state=ACCEPTED")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          FAJ41  | <cbc:ID>01</cbc:ID><cbc:Name>IVA</cbc:Name></cac:TaxScheme></cac:PartyTaxScheme> | <cbc:ID>01</cbc:ID><cbc:Name>Iva</cbc:Name></cac:TaxScheme></cac:PartyTaxScheme>
          FAJ43b | (PartyTaxScheme><cbc:RegistrationName>)Comercio | $1Tienda
          FAV02  | <cac:InvoiceLine><cbc:ID>1<              | <cac:InvoiceLine><cbc:ID>7<
          FAV06  | (<cbc:PriceAmount[^>]*>)5000             | $14000
          FAZ09  | <cac:StandardItemIdentification>.*?</cac:StandardItemIdentification> | ~~
          """)
  void whatIsOnlyRemarkableIsAcceptedWithANotice(String rule, String pattern, String replacement) {
    Answer answer = send(Forgery.of(invoice.bytes()).with(pattern, replacement).signedBy(issuer));

    assertThat(answer.field("StatusCode")).isEqualTo("00");
    assertThat(answer.messages())
        .singleElement()
        .asString()
        .startsWith("Regla: " + rule + ", Notificación: ");
  }

  @Test
  void aSignatureOfAnotherDayIsOnlyNoticed() {
    OffsetDateTime yesterday = OffsetDateTime.now(ZoneOffset.ofHours(-5)).minusDays(1);

    Answer answer = send(Forgery.of(invoice.bytes()).signedBy(issuer, yesterday));

    assertThat(answer.messages())
        .containsExactly(
            "Regla: FAD09e, Notificación: Valida que fecha de generación de la factura sea igual a"
                + " la fecha de firma");
    assertThat(answer.field("IsValid")).isEqualTo("true");
  }

  @Test
  void aDocumentFromTheFarFutureIsRejected() {
    String day = LocalDate.now(BOGOTA).plusDays(11).toString();

    Answer answer =
        send(
            Forgery.of(invoice.bytes())
                .with("<cbc:IssueDate>[^<]*<", "<cbc:IssueDate>" + day + "<")
                .signedBy(issuer));

    assertThat(answer.messages()).anyMatch(text -> text.contains("FAD09d, Rechazo"));
  }

  @Test
  void aCufeThatDoesNotFollowFromTheDocumentIsRejected() {
    Answer answer =
        send(
            Forgery.of(invoice.bytes())
                .keepingTheCode()
                .with("(<cbc:UUID[^>]*>)[0-9a-f]{4}", "$10000")
                .signedBy(issuer));

    assertThat(answer.messages())
        .containsExactly("Regla: FAD06, Rechazo: Valor del CUFE no está calculado correctamente.");
  }

  @Test
  void aNoteMustCorrectADocumentThatWasAccepted() {
    SignedDocument note = Sales.with(desk.key(Desk.NIT)).creditNote(1, invoice);

    assertThat(send(note.bytes()).messages())
        .containsExactly("Regla: CBG04a, Rechazo: Documento referenciado no existe.");
    send(invoice.bytes());
    assertThat(send(note.bytes()).field("StatusCode")).isEqualTo("00");
  }

  @Test
  void oneChangedByteBreaksTheSignature() {
    String changed =
        new String(invoice.bytes(), StandardCharsets.UTF_8).replace("Cliente S.A.", "Cliente S.B.");

    Answer answer = send(changed.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.messages())
        .containsExactly("Regla: ZE02, Rechazo: Valor de la firma inválido.");
  }

  @Test
  void aDocumentWithoutSignatureIsRejected() {
    String unsigned =
        new String(invoice.bytes(), StandardCharsets.UTF_8)
            .replaceFirst("(?s)<ds:Signature.*</ds:Signature>", "<x:none xmlns:x=\"urn:none\"/>");

    Answer answer = send(unsigned.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.messages()).contains("Regla: ZE02, Rechazo: Valor de la firma inválido.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ZD02 | 900123456 | , "validTo":"2020-01-01T00:00:00Z", "validFrom":"2019-01-01T00:00:00Z"
          ZD05 | 900123456 | , "stranger":true
          ZD07 | 900123456 | , "forSigning":false
          ZE03 | 900373076 | , "name":"Otro"
          """)
  void aCertificateThatMayNotSignIsRejected(String rule, String nit, String wishes) {
    byte[] signed = Forgery.of(invoice.bytes()).signedBy(desk.credential(nit, wishes));

    Answer answer = send(signed);

    assertThat(answer.messages())
        .singleElement()
        .asString()
        .startsWith("Regla: " + rule + ", Rechazo: ");
  }

  @Test
  void whatIsNotInTheOrderOfTheSchemaIsRejectedBeforeAnyRule() {
    Answer answer =
        send(
            Forgery.of(invoice.bytes())
                .with("<cbc:UBLVersionID>[^<]*</cbc:UBLVersionID>", "")
                .with("(<cbc:InvoiceTypeCode>)", "<cbc:UBLVersionID>UBL 2.1</cbc:UBLVersionID>$1")
                .signedBy(issuer));

    assertThat(answer.messages())
        .containsExactly("Regla: ZB01, Rechazo: Fallo en el esquema XML del archivo");
    assertThat(answer.field("XmlDocumentKey")).hasSize(96);
    assertThat(desk.documents("")).isEmpty();
  }

  @Test
  void whatIsNotXmlIsRejectedToo() {
    Answer answer = send("<Invoice><a></Invoice>".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.field("StatusCode")).isEqualTo("99");
    assertThat(answer.messages()).singleElement().asString().contains("ZB01");
  }

  @Test
  void aStrangersCertificateMayNotSendForTheIssuer() {
    Answer answer = new RawSoap(desk).by(desk.credential("900373076")).sendBill(invoice.bytes());

    assertThat(answer.field("StatusCode")).isEqualTo("89");
    assertThat(answer.field("StatusDescription"))
        .isEqualTo(
            "NIT 900373076 no autorizado a enviar documentos para emisor con NIT 900123456.");
  }

  @Test
  void aSaleOfLastMonthIsTooOld() {
    SignedDocument old =
        Sales.with(desk.key(Desk.NIT)).at(Instant.now().minusSeconds(30 * 86_400L)).invoice(1);

    assertThat(send(old.bytes()).messages()).singleElement().asString().contains("FAD09c, Rechazo");
  }

  private Answer send(byte[] xml) {
    return new RawSoap(desk).sendBill(xml);
  }
}
