package co.acuse.dian.attached;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.InvoiceType;
import co.acuse.dian.document.Sample;
import co.acuse.dian.packaging.FileNames;
import co.acuse.dian.ubl.OfficialSchemas;
import java.time.Year;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedContainerTests {

  private static final byte[] DOCUMENT = Containers.signed(Sample.smallInvoice());
  private static final byte[] RESPONSE = Containers.response(Containers.CUFE, "02");
  private static final byte[] SIGNED = Containers.of(DOCUMENT, RESPONSE).bytes();
  private static final String TEXT = new String(SIGNED, UTF_8);

  @Test
  void javasOwnVerifierAcceptsTheContainerAndTheDocumentThatComesOut() {
    assertThat(Containers.verified(SIGNED)).isTrue();
    assertThat(Containers.verified(contents(SIGNED).document())).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a digit in the document        | >119000.00</cbc:Pay    | >119000.01</cbc:Pay
          an accent in the document      | Tienda Ñandú           | Tienda Ñandu
          an entity in the document      | # 20-14                | &#35; 20-14
          the declaration of the answer  | encoding="utf-8"       | encoding="UTF-8"
          the DIAN's words               | por la DIAN: ñ         | por la DIAN: n
          the container's own result     | ResultCode>02<         | ResultCode>04<
          the container's id             | <cbc:ID>AD-1<          | <cbc:ID>AD-2<
          """)
  void anyChangeIsFound(String what, String before, String after) {
    assertThat(TEXT).as(what).contains(before);

    assertThat(Containers.verified(TEXT.replace(before, after).getBytes(UTF_8))).isFalse();
  }

  /** Whoever parses a container and writes it again may well do so. */
  @Test
  void theSignatureHoldsWhenTheSectionsBecomeEscapedText() {
    int from = TEXT.indexOf("<![CDATA[");
    int to = TEXT.indexOf("]]>", from);
    String inside = TEXT.substring(from + "<![CDATA[".length(), to);
    String escaped = inside.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

    String other = TEXT.substring(0, from) + escaped + TEXT.substring(to + "]]>".length());

    assertThat(Containers.verified(other.getBytes(UTF_8))).isTrue();
    assertThat(contents(other.getBytes(UTF_8)).document()).isEqualTo(DOCUMENT);
  }

  @Test
  void whoeverSearchesForCdataFindsTheDocumentThenTheAnswer() {
    String document = "<cbc:Description><![CDATA[" + new String(DOCUMENT, UTF_8) + "]]></cbc:D";
    String response = "<cbc:Description><![CDATA[" + new String(RESPONSE, UTF_8) + "]]></cbc:D";

    assertThat(TEXT).containsSubsequence(document, response);
    assertThat(TEXT.split("<!\\[CDATA\\[", -1)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "<![CDATA[a & b]]>",
        "<!-- ]]> -->]]<!-- ]]]]>> -->",
        "]]&gt; &amp; &lt; &#xD; &#13;",
        "ñ á \uD83E\uDDFE \u0085 \u2028",
        "one\r\ntwo\rthree\n\r\r\nfour",
        "<a b=']]>'>]]\r</a>\r>"
      })
  void whateverGoesInComesOutByteForByte(String note) {
    String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\r\n";
    byte[] document = Containers.foreign(declaration, note).concat("\r\n\r").getBytes(UTF_8);

    byte[] signed = Containers.of(document, RESPONSE).bytes();

    assertThat(contents(signed).document()).isEqualTo(document);
    assertThat(contents(signed).applicationResponse()).hasValue(RESPONSE);
    assertThat(Containers.verified(signed)).isTrue();
  }

  /** In escaped form it would have more entities than a JDK reads. */
  @Test
  void aLongDocumentOfManyTagsAndLinesComesOutToo() {
    byte[] document = Containers.foreign("", "<b:x>a</b:x>\r\n".repeat(120_000)).getBytes(UTF_8);

    byte[] signed = Containers.of(document, RESPONSE).bytes();

    assertThat(contents(signed).document()).isEqualTo(document);
    assertThat(Containers.verified(signed)).isTrue();
  }

  @Test
  void inContingencyThereIsNoAnswerInIt() {
    byte[] document = Containers.signed(Sample.fullInvoice(InvoiceType.DIAN_CONTINGENCY));

    byte[] signed = Containers.of(document, null).bytes();

    assertThat(contents(signed).document()).isEqualTo(document);
    assertThat(contents(signed).applicationResponse()).isEmpty();
    assertThat(new String(signed, UTF_8)).doesNotContain("ParentDocumentLineReference");
    assertThat(Containers.verified(signed)).isTrue();
    assertThat(OfficialSchemas.complaints("AttachedDocument", signed)).isEmpty();
  }

  static Stream<DianDocument> documents() {
    return Stream.of(
        Sample.smallInvoice(),
        Sample.fullInvoice(InvoiceType.EXPORT),
        Sample.fullCreditNote(),
        Sample.fullDebitNote());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theContainerOfEveryKindOfDocumentIsValidUbl(DianDocument document) {
    byte[] signed = Containers.of(Containers.signed(document), RESPONSE).bytes();

    assertThat(OfficialSchemas.complaints("AttachedDocument", signed)).isEmpty();
    assertThat(Containers.verified(signed)).isTrue();
  }

  @Test
  void theSchemasNoticeAContainerWithoutParentDocument() {
    String without = TEXT.replaceFirst("<cbc:ParentDocumentID>[^<]*</cbc:ParentDocumentID>", "");

    assertThat(OfficialSchemas.complaints("AttachedDocument", without.getBytes(UTF_8)))
        .singleElement()
        .asString()
        .contains("ParentDocumentID");
  }

  @Test
  void theContainerSaysWhatIsInItAndWhatTheDianSaid() {
    assertThat(TEXT)
        .containsSubsequence(
            "<cbc:ProfileExecutionID>2</cbc:ProfileExecutionID><cbc:ID>AD-1</cbc:ID>",
            "<cbc:IssueDate>2026-03-02</cbc:IssueDate>",
            "<cbc:IssueTime>09:35:07-05:00</cbc:IssueTime>",
            "<cbc:ParentDocumentID>SETP990000001</cbc:ParentDocumentID>",
            "<cac:SenderParty><cac:PartyTaxScheme><cbc:RegistrationName>Café &amp; Año S.A.S.<",
            "schemeAgencyID=\"195\" schemeID=\"9\" schemeName=\"31\">900508908</cbc:CompanyID>",
            "<cac:ReceiverParty><cac:PartyTaxScheme><cbc:RegistrationName>Cliente S.A.<",
            ">800199436</cbc:CompanyID>",
            "<cac:ParentDocumentLineReference><cbc:LineID>1<",
            "<cbc:ID>SETP990000001</cbc:ID><cbc:UUID schemeName=\"CUFE-SHA384\">a1a1",
            "<cbc:DocumentType>ApplicationResponse<",
            "<cbc:ValidationResultCode>02</cbc:ValidationResultCode>",
            "<cbc:ValidationDate>2026-03-02</cbc:ValidationDate>",
            "<cbc:ValidationTime>09:05:11-05:00</cbc:ValidationTime>");
    assertThat(TEXT).contains("<xades:SigningTime>2026-03-02T09:35:07.000-05:00<");
  }

  @Test
  void itsFileIsNamedAsAContainer() {
    var container = Containers.of(DOCUMENT, RESPONSE);

    assertThat(FileNames.ownSoftware("900508908").xml(container.kind(), Year.of(2026), 1))
        .isEqualTo("ad09005089080002600000001.xml");
  }

  @Test
  void theSameInputGivesTheSameBytesAndNobodyCanChangeThem() {
    var container = Containers.of(DOCUMENT, RESPONSE);

    container.bytes()[0] = 0;
    contents(SIGNED).document()[0] = 0;

    assertThat(container.bytes()).isEqualTo(SIGNED);
  }

  @Test
  void nothingOfTheContentIsPrinted() {
    assertThat(Containers.of(DOCUMENT, RESPONSE))
        .hasToString("SignedContainer[%d bytes]", SIGNED.length);
    assertThat(contents(SIGNED))
        .hasToString("Contents[%d bytes, %d bytes]", DOCUMENT.length, RESPONSE.length);
    assertThat(EnclosedDocument.of(DOCUMENT)).hasToString("EnclosedDocument[SETP990000001]");
    assertThat(ApplicationResponse.of(RESPONSE))
        .hasToString("ApplicationResponse[02, 2026-03-02 09:05:11-05:00]");
  }

  private static Unpacked.Contents contents(byte[] container) {
    return (Unpacked.Contents) Unpacking.of(container);
  }
}
