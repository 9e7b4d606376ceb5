package co.acuse.simulator.dian.answers;

import co.acuse.simulator.dian.rules.Finding;
import co.acuse.simulator.dian.ubl.DocumentKind;
import co.acuse.simulator.dian.ubl.UblDocument;
import co.acuse.simulator.dian.xml.Xml;
import java.util.List;

/** How an ApplicationResponse of the authority is laid out, before it is signed. */
final class ApplicationResponseText {

  private static final String AGENCY =
      "schemeAgencyID=\"195\" schemeAgencyName=\"CO, DIAN (Dirección de Impuestos y Aduanas"
          + " Nacionales)\"";

  private static final String PARTY =
      """
      <cac:%1$s><cac:PartyTaxScheme><cbc:RegistrationName>%2$s</cbc:RegistrationName>\
      <cbc:CompanyID schemeID="%4$s" schemeName="31">%3$s</cbc:CompanyID><cac:TaxScheme>\
      <cbc:ID>01</cbc:ID><cbc:Name>IVA</cbc:Name></cac:TaxScheme></cac:PartyTaxScheme></cac:%1$s>\
      """;

  private static final String LINE =
      """
      <cac:LineResponse><cac:LineReference><cbc:LineID>%d</cbc:LineID></cac:LineReference>\
      <cac:Response><cbc:ResponseCode>%s</cbc:ResponseCode>\
      <cbc:Description>%s</cbc:Description></cac:Response></cac:LineResponse>\
      """;

  private static final String END = "</cac:DocumentResponse></ApplicationResponse>";

  private ApplicationResponseText() {}

  /** What is filled in. */
  record Values(
      String environment,
      String software,
      String fingerprint,
      String id,
      String cude,
      String date,
      String time,
      String receiverName,
      String receiver,
      String receiverDigit,
      String code,
      UblDocument document,
      List<Finding> findings) {}

  static String of(Values values) {
    StringBuilder xml = new StringBuilder(4096);
    xml.append(extensions(values)).append(header(values));
    xml.append(
        PARTY.formatted(
            "SenderParty",
            "Unidad Especial Dirección de Impuestos y Aduanas Nacionales",
            "800197268",
            "4"));
    xml.append(
        PARTY.formatted(
            "ReceiverParty",
            Xml.escape(values.receiverName()),
            values.receiver(),
            values.receiverDigit()));
    return xml.append(verdict(values)).append(END).toString();
  }

  private static String verdict(Values values) {
    UblDocument document = values.document();
    boolean accepted = values.code().equals("02");
    StringBuilder xml = new StringBuilder(1024);
    xml.append(response(document, values.code()));
    int line = 1;
    if (accepted) {
      xml.append(LINE.formatted(line++, "0000", "0"));
      xml.append(
          LINE.formatted(line++, "0", Xml.escape(authorised(document.kind(), document.number()))));
    }
    for (Finding finding : values.findings()) {
      xml.append(LINE.formatted(line++, finding.rule(), Xml.escape(finding.sentence())));
    }
    return xml.toString();
  }

  /** How an acceptance is put into words. */
  static String authorised(DocumentKind kind, String number) {
    return kind.spoken() + " " + number + ", ha sido autorizada.";
  }

  private static String scheme(UblDocument document) {
    return document
        .root()
        .child("UUID")
        .map(uuid -> Xml.escape(uuid.attribute("schemeName")))
        .orElse("");
  }

  private static String extensions(Values values) {
    return """
    <ApplicationResponse \
    xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2" \
    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" \
    xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2" \
    xmlns:sts="dian:gov:co:facturaelectronica:Structures-2-1" \
    xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\
    <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><sts:DianExtensions>\
    <sts:InvoiceSource><cbc:IdentificationCode listAgencyID="6" \
    listAgencyName="United Nations Economic Commission for Europe" \
    listSchemeURI="urn:oasis:names:specification:ubl:codelist:gc:CountryIdentificationCode-2.1">\
    CO</cbc:IdentificationCode></sts:InvoiceSource><sts:SoftwareProvider>\
    <sts:ProviderID schemeID="4" schemeName="31" %1$s>800197268</sts:ProviderID>\
    <sts:SoftwareID %1$s>%2$s</sts:SoftwareID></sts:SoftwareProvider>\
    <sts:SoftwareSecurityCode %1$s>%3$s</sts:SoftwareSecurityCode><sts:AuthorizationProvider>\
    <sts:AuthorizationProviderID schemeID="4" schemeName="31" %1$s>800197268\
    </sts:AuthorizationProviderID></sts:AuthorizationProvider></sts:DianExtensions>\
    </ext:ExtensionContent></ext:UBLExtension><ext:UBLExtension><ext:ExtensionContent/>\
    </ext:UBLExtension></ext:UBLExtensions>\
    <cbc:UBLVersionID>UBL 2.1</cbc:UBLVersionID><cbc:CustomizationID>1</cbc:CustomizationID>\
    <cbc:ProfileID>DIAN 2.1</cbc:ProfileID>\
    """
        .formatted(AGENCY, values.software(), values.fingerprint());
  }

  private static String header(Values values) {
    return """
    <cbc:ProfileExecutionID>%s</cbc:ProfileExecutionID><cbc:ID>%s</cbc:ID>\
    <cbc:UUID schemeName="CUDE-SHA384">%s</cbc:UUID><cbc:IssueDate>%s</cbc:IssueDate>\
    <cbc:IssueTime>%s</cbc:IssueTime>\
    """
        .formatted(
            Xml.escape(values.environment()),
            values.id(),
            values.cude(),
            values.date(),
            values.time());
  }

  private static String response(UblDocument document, String code) {
    return """
    <cac:DocumentResponse><cac:Response><cbc:ResponseCode>%s</cbc:ResponseCode>\
    <cbc:Description>%s</cbc:Description></cac:Response><cac:DocumentReference><cbc:ID>%s</cbc:ID>\
    <cbc:UUID schemeName="%s">%s</cbc:UUID></cac:DocumentReference>\
    """
        .formatted(
            code,
            code.equals("02")
                ? "Documento validado por la DIAN"
                : "Documento rechazado por la DIAN",
            Xml.escape(document.number()),
            scheme(document),
            Xml.escape(document.key()));
  }
}
