package co.acuse.simulator.factus.downloads;

import co.acuse.simulator.factus.documents.Document;
import co.acuse.simulator.factus.protocol.Bogota;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Json;
import java.io.StringWriter;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;

/** XML in the outline of UBL 2.1: well-formed, one element per line, unsigned. */
final class DocumentXml {

  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ssxxx");

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private DocumentXml() throws XMLStreamException {
    this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
  }

  /** The document itself. */
  static String of(Document document, JsonNode body, int padding) {
    try {
      return new DocumentXml().document(document, body, padding);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing XML to memory failed", e);
    }
  }

  /** The document and the authority's answer in one container. */
  static String attached(Document document, String inner) {
    try {
      return new DocumentXml().container(document, inner);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing XML to memory failed", e);
    }
  }

  private String document(Document document, JsonNode body, int padding) throws XMLStreamException {
    begin(rootOf(document.family()));
    element("cbc:UBLVersionID", "UBL 2.1");
    head(document);
    party("cac:AccountingSupplierParty", body.path("company").path("nit").asString(""));
    party("cac:AccountingCustomerParty", document.partyIdentification());
    xml.writeStartElement("cac:LegalMonetaryTotal");
    element("cbc:PayableAmount", Json.money(document.total()));
    xml.writeEndElement();
    int number = 1;
    for (JsonNode item : body.path("items")) {
      line(document.family(), number++, item);
    }
    if (padding > 0) {
      xml.writeComment("x".repeat(padding));
    }
    return end();
  }

  private String container(Document document, String inner) throws XMLStreamException {
    begin("AttachedDocument");
    head(document);
    element("cbc:ParentDocumentID", document.number());
    xml.writeStartElement("cac:Attachment");
    xml.writeStartElement("cac:ExternalReference");
    element("cbc:MimeCode", "text/xml");
    xml.writeStartElement("cbc:Description");
    xml.writeCData(inner);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    element("cbc:ValidationResultCode", "02");
    return end();
  }

  private void begin(String root) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement(root);
    xml.writeDefaultNamespace(UBL + root + "-2");
    xml.writeNamespace("cac", UBL + "CommonAggregateComponents-2");
    xml.writeNamespace("cbc", UBL + "CommonBasicComponents-2");
  }

  private String end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return text.toString();
  }

  private void head(Document document) throws XMLStreamException {
    ZonedDateTime issued = document.createdAt().atZone(Bogota.ZONE);
    element("cbc:ID", document.number());
    element("cbc:UUID", document.key());
    element("cbc:IssueDate", issued.toLocalDate().toString());
    element("cbc:IssueTime", TIME.format(issued));
  }

  private void party(String name, String identification) throws XMLStreamException {
    xml.writeStartElement(name);
    element("cbc:CompanyID", identification);
    xml.writeEndElement();
  }

  private void line(Family family, int number, JsonNode item) throws XMLStreamException {
    xml.writeStartElement(
        switch (family) {
          case BILL, SUPPORT_DOCUMENT -> "cac:InvoiceLine";
          case CREDIT_NOTE, ADJUSTMENT_NOTE -> "cac:CreditNoteLine";
          case DEBIT_NOTE -> "cac:DebitNoteLine";
        });
    element("cbc:ID", Integer.toString(number));
    element("cbc:Quantity", text(item, "quantity"));
    element("cbc:LineExtensionAmount", text(item, "total"));
    element("cbc:Description", text(item, "name"));
    element("cbc:PriceAmount", text(item, "price"));
    xml.writeEndElement();
  }

  private static String text(JsonNode item, String field) {
    return Objects.requireNonNullElse(Json.text(item.path(field)), "");
  }

  private void element(String name, String content) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(content);
    xml.writeEndElement();
  }

  private static String rootOf(Family family) {
    return switch (family) {
      case BILL, SUPPORT_DOCUMENT -> "Invoice";
      case CREDIT_NOTE, ADJUSTMENT_NOTE -> "CreditNote";
      case DEBIT_NOTE -> "DebitNote";
    };
  }
}
