package co.acuse.dian.attached;

import co.acuse.dian.xml.CanonicalDocument;
import co.acuse.dian.xml.CanonicalWriter;
import java.util.Map;
import java.util.TreeMap;

/** Writes a container (UBL 2.1, AttachedDocument), with an empty extension for its signature. */
final class AttachedXml {

  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

  private static final Map<String, String> NAMESPACES =
      Map.of(
          "", UBL + "AttachedDocument-2",
          "cac", UBL + "CommonAggregateComponents-2",
          "cbc", UBL + "CommonBasicComponents-2",
          "ext", UBL + "CommonExtensionComponents-2",
          "ds", "http://www.w3.org/2000/09/xmldsig#",
          "xades", "http://uri.etsi.org/01903/v1.3.2#");

  private final CanonicalWriter xml;

  private AttachedXml(CanonicalWriter xml) {
    this.xml = xml;
  }

  static CanonicalDocument write(AttachedDocument container) {
    return CanonicalWriter.document(
        "AttachedDocument", new TreeMap<>(NAMESPACES), xml -> new AttachedXml(xml).all(container));
  }

  private void all(AttachedDocument container) {
    xml.element(
        "ext:UBLExtensions",
        () ->
            xml.element(
                "ext:UBLExtension",
                () -> xml.element("ext:ExtensionContent", xml::signaturePlace)));
    header(container);
    xml.element("cac:SenderParty", () -> party(container.document().supplier()));
    xml.element("cac:ReceiverParty", () -> party(container.document().customer()));
    attachment(container.document().xml());
    ApplicationResponse response = container.response();
    if (response != null) {
      xml.element(
          "cac:ParentDocumentLineReference", () -> answered(container.document(), response));
    }
  }

  private void header(AttachedDocument container) {
    EnclosedDocument document = container.document();
    xml.leaf("cbc:UBLVersionID", "UBL 2.1");
    xml.leaf("cbc:CustomizationID", "Documentos adjuntos");
    xml.leaf("cbc:ProfileID", "Factura Electrónica de Venta");
    xml.leaf("cbc:ProfileExecutionID", document.environment());
    xml.leaf("cbc:ID", container.id());
    xml.leaf("cbc:IssueDate", container.issued().date());
    xml.leaf("cbc:IssueTime", container.issued().time());
    xml.leaf("cbc:DocumentType", "Contenedor de Factura Electrónica");
    xml.leaf("cbc:ParentDocumentID", document.number());
  }

  private void party(EnclosedParty party) {
    xml.element(
        "cac:PartyTaxScheme",
        () -> {
          xml.leaf("cbc:RegistrationName", party.name());
          xml.leaf("cbc:CompanyID", party.identification(), party.scheme());
          xml.leaf(
              "cbc:TaxLevelCode",
              party.responsibilities(),
              party.regime().isEmpty() ? Map.of() : Map.of("listName", party.regime()));
          xml.element(
              "cac:TaxScheme",
              () -> {
                xml.leaf("cbc:ID", party.taxCode());
                xml.leaf("cbc:Name", party.taxName());
              });
        });
  }

  private void answered(EnclosedDocument document, ApplicationResponse response) {
    xml.leaf("cbc:LineID", "1");
    xml.element(
        "cac:DocumentReference",
        () -> {
          xml.leaf("cbc:ID", document.number());
          xml.leaf("cbc:UUID", document.uuid(), Map.of("schemeName", document.uuidScheme()));
          xml.leaf("cbc:IssueDate", response.date());
          xml.leaf("cbc:DocumentType", "ApplicationResponse");
          attachment(response.xml());
          xml.element("cac:ResultOfVerification", () -> verification(response));
        });
  }

  private void verification(ApplicationResponse response) {
    xml.leaf("cbc:ValidatorID", "Unidad Especial Dirección de Impuestos y Aduanas Nacionales");
    xml.leaf("cbc:ValidationResultCode", response.code());
    xml.leaf("cbc:ValidationDate", response.date());
    xml.leaf("cbc:ValidationTime", response.time());
  }

  /**
   * In CDATA, as the containers in use have it: a receiver may cut the document out by searching
   * for {@code <![CDATA[}, and escaped, each tag would be entities, of which a JDK reads 100 000 at
   * most. An XML reader sees the same text in both forms, and the signature covers the escaped one,
   * which canonicalization makes of CDATA. A document of this library fits into one section.
   */
  private void attachment(String document) {
    xml.element(
        "cac:Attachment",
        () ->
            xml.element(
                "cac:ExternalReference",
                () -> {
                  xml.leaf("cbc:MimeCode", "text/xml");
                  xml.leaf("cbc:EncodingCode", "UTF-8");
                  xml.cdata("cbc:Description", document);
                }));
  }
}
