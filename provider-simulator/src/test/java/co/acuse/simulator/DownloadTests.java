package co.acuse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(SharedSimulator.class)
class DownloadTests {

  private static final String BILL = "/v2/bills/SETP990000000/";

  @BeforeEach
  void post(FactusCaller factus) throws Exception {
    ObjectNode bill = Requests.bill("A-1");
    ((ObjectNode) bill.path("items").path(0)).put("name", "Tinto & <pan> «ñ»");
    assertThat(factus.bill(bill.toString()).status()).isEqualTo(201);
  }

  @Test
  void givesAPdf(FactusCaller factus) throws Exception {
    JsonNode data = factus.get(BILL + "download-pdf").data();

    assertThat(data.path("file_name").stringValue()).matches("fv0900123456000\\d{2}3b023380");
    String pdf = decode(data.path("pdf_base_64_encoded"));
    assertThat(pdf).startsWith("%PDF-1.4").endsWith("%%EOF\n").contains("SETP990000000");
    int table = Integer.parseInt(pdf.replaceAll("(?s).*startxref\\n(\\d+)\\n.*", "$1"));
    assertThat(pdf.substring(table)).startsWith("xref");
  }

  @Test
  void givesXmlWithEveryLine(FactusCaller factus) throws Exception {
    JsonNode data = factus.get(BILL + "download-xml/").data();

    Document xml = parse(decode(data.path("xml_base_64_encoded")));
    assertThat(xml.getDocumentElement().getTagName()).isEqualTo("Invoice");
    assertThat(xml.getElementsByTagName("cac:InvoiceLine").getLength()).isEqualTo(2);
    assertThat(xml.getElementsByTagName("cbc:Description").item(0).getTextContent())
        .isEqualTo("Tinto & <pan> «ñ»");
  }

  @Test
  void givesTheAttachedDocumentWithTheXmlInside(FactusCaller factus) throws Exception {
    JsonNode data = factus.get(BILL + "download-attached-document-xml").data();

    Document xml = parse(decode(data.path("xml_base_64_encoded")));
    assertThat(xml.getDocumentElement().getTagName()).isEqualTo("AttachedDocument");
    String inner = xml.getElementsByTagName("cbc:Description").item(0).getTextContent();
    assertThat(parse(inner).getDocumentElement().getTagName()).isEqualTo("Invoice");
  }

  @Test
  void givesXmlByCufe(FactusCaller factus) throws Exception {
    String cufe = factus.get("/v2/bills/SETP990000000").data().path("cufe").stringValue();

    assertThat(factus.get("/v2/documents/" + cufe + "/download-xml").status()).isEqualTo(200);
    assertThat(factus.get("/v2/documents/0/download-xml").status()).isEqualTo(404);
  }

  @Test
  void padsXmlOnRequest(FactusCaller factus) throws Exception {
    factus.switches("{\"downloadPaddingBytes\":300000}");

    assertThat(
            decode(factus.get(BILL + "download-xml").data().path("xml_base_64_encoded")).length())
        .isGreaterThan(300_000);
  }

  @Test
  void mailsADocument(FactusCaller factus) throws Exception {
    JsonNode content = factus.get(BILL + "email-content").data();
    assertThat(content.path("subject").stringValue()).contains(";SETP990000000;01;");
    byte[] zip = Base64.getDecoder().decode(content.path("attached_document").stringValue());
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      assertThat(in.getNextEntry().getName()).endsWith(".pdf");
      assertThat(in.getNextEntry().getName()).endsWith(".xml");
    }

    assertThat(factus.post(BILL + "send-email", "{\"email\":\"a@b.co\"}").message())
        .isEqualTo("Factura enviada al cliente con éxito");
    assertThat(factus.post(BILL + "send-email", "{}").status()).isEqualTo(422);
  }

  @Test
  void registersTacitAcceptance(FactusCaller factus) throws Exception {
    assertThat(factus.get(BILL + "radian/events").data()).isEmpty();
    String person =
        """
        {"identification_document_code":"13","identification":"1","first_name":"A","last_name":"B"}
        """;

    assertThat(factus.post(BILL + "radian/events/034", "{}").status()).isEqualTo(422);
    assertThat(factus.post(BILL + "radian/events/034", person).status()).isEqualTo(200);

    assertThat(factus.get(BILL + "radian/events").data().path(0).path("event_code").stringValue())
        .isEqualTo("034");
  }

  private static String decode(JsonNode base64) {
    return new String(Base64.getDecoder().decode(base64.stringValue()), StandardCharsets.UTF_8);
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
