package co.acuse.simulator.dian;

import co.acuse.dian.SignedDocument;
import co.acuse.dian.code.Cude;
import co.acuse.dian.code.EventInputs;
import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.code.SoftwarePin;
import co.acuse.dian.code.SoftwareSecurityCode;
import co.acuse.simulator.dian.authority.Credential;
import co.acuse.simulator.dian.signature.XadesSigner;
import co.acuse.simulator.dian.xml.Xml;
import co.acuse.simulator.dian.xml.XmlElement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.w3c.dom.Document;

/**
 * An event on an invoice as its sender would write it.
 *
 * @param pin of the sender's software
 * @param code such as 030
 */
record Declaration(String sender, String pin, String receiver, String code) {

  static final String SOFTWARE = "software-of-the-customer";

  private static final String PARTY =
      """
      <cac:%1$s><cac:PartyTaxScheme><cbc:RegistrationName>NIT %2$s</cbc:RegistrationName>\
      <cbc:CompanyID schemeName="31">%2$s</cbc:CompanyID><cac:TaxScheme><cbc:ID>01</cbc:ID>\
      <cbc:Name>IVA</cbc:Name></cac:TaxScheme></cac:PartyTaxScheme></cac:%1$s>\
      """;

  Declaration withPin(String other) {
    return new Declaration(sender, other, receiver, code);
  }

  Declaration withCode(String other) {
    return new Declaration(sender, pin, receiver, other);
  }

  /** The whole event, signed now. */
  byte[] about(SignedDocument invoice, Credential by) {
    IssueMoment now = IssueMoment.of(Instant.now());
    Document event = parse(text(invoice.number(), invoice.code().value(), now));
    XmlElement place =
        new XmlElement(event.getDocumentElement())
            .child("UBLExtensions")
            .orElseThrow()
            .children("UBLExtension")
            .getLast()
            .child("ExtensionContent")
            .orElseThrow();
    return new XadesSigner(by, now.moment(), "xmldsig-event").sign(event, place.dom());
  }

  private String text(String invoiceNumber, String cufe, IssueMoment now) {
    SoftwarePin secret = new SoftwarePin(pin);
    String cude =
        Cude.of(new EventInputs("1", now, sender, receiver, code, invoiceNumber, "01"), secret)
            .value();
    return """
    <ApplicationResponse \
    xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2" \
    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" \
    xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2" \
    xmlns:sts="dian:gov:co:facturaelectronica:Structures-2-1">\
    <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><sts:DianExtensions>\
    <sts:InvoiceSource><cbc:IdentificationCode>CO</cbc:IdentificationCode></sts:InvoiceSource>\
    <sts:SoftwareProvider><sts:ProviderID schemeName="31">%1$s</sts:ProviderID>\
    <sts:SoftwareID>%2$s</sts:SoftwareID></sts:SoftwareProvider>\
    <sts:SoftwareSecurityCode>%3$s</sts:SoftwareSecurityCode><sts:AuthorizationProvider>\
    <sts:AuthorizationProviderID schemeID="4" schemeName="31">800197268\
    </sts:AuthorizationProviderID></sts:AuthorizationProvider></sts:DianExtensions>\
    </ext:ExtensionContent></ext:UBLExtension><ext:UBLExtension><ext:ExtensionContent/>\
    </ext:UBLExtension></ext:UBLExtensions>\
    <cbc:UBLVersionID>UBL 2.1</cbc:UBLVersionID><cbc:CustomizationID>1</cbc:CustomizationID>\
    <cbc:ProfileID>DIAN 2.1: ApplicationResponse de la Factura Electrónica de Venta</cbc:ProfileID>\
    <cbc:ProfileExecutionID>2</cbc:ProfileExecutionID><cbc:ID>1</cbc:ID>\
    <cbc:UUID schemeName="CUDE-SHA384">%4$s</cbc:UUID><cbc:IssueDate>%5$s</cbc:IssueDate>\
    <cbc:IssueTime>%6$s</cbc:IssueTime>%7$s%8$s<cac:DocumentResponse><cac:Response>\
    <cbc:ResponseCode>%9$s</cbc:ResponseCode></cac:Response><cac:DocumentReference>\
    <cbc:ID>%10$s</cbc:ID><cbc:UUID schemeName="CUFE-SHA384">%11$s</cbc:UUID>\
    <cbc:DocumentTypeCode>01</cbc:DocumentTypeCode></cac:DocumentReference>\
    </cac:DocumentResponse></ApplicationResponse>\
    """
        .formatted(
            sender,
            SOFTWARE,
            SoftwareSecurityCode.of(SOFTWARE, secret, "1").value(),
            cude,
            now.date(),
            now.time(),
            PARTY.formatted("SenderParty", sender),
            PARTY.formatted("ReceiverParty", receiver),
            code,
            invoiceNumber,
            cufe);
  }

  private static Document parse(String text) {
    return ((Xml.Parsed.Read) Xml.parse(text.getBytes(StandardCharsets.UTF_8))).document();
  }
}
