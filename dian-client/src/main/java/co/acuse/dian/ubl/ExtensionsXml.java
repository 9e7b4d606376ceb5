package co.acuse.dian.ubl;

import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Identification;
import co.acuse.dian.document.Invoice;
import co.acuse.dian.document.Nit;
import co.acuse.dian.document.NumberingAuthorisation;
import co.acuse.dian.document.Software;
import java.util.Map;

/** The two extensions: what the DIAN adds to UBL, and the place of the signature. */
final class ExtensionsXml {

  private static final Identification DIAN = Identification.of(Nit.of("800197268", 4));

  private static final Map<String, String> COUNTRY_LIST =
      Map.of(
          "listAgencyID", "6",
          "listAgencyName", "United Nations Economic Commission for Europe",
          "listSchemeURI",
              "urn:oasis:names:specification:ubl:codelist:gc:CountryIdentificationCode-2.1");

  private ExtensionsXml() {}

  static void write(UblXml xml, DianDocument document, DocumentCodes codes) {
    xml.group(
        "ext:UBLExtensions",
        () -> {
          extension(
              xml, () -> xml.group("sts:DianExtensions", () -> structures(xml, document, codes)));
          extension(xml, xml::signaturePlace);
        });
  }

  private static void extension(UblXml xml, Runnable content) {
    xml.group("ext:UBLExtension", () -> xml.group("ext:ExtensionContent", content));
  }

  private static void structures(UblXml xml, DianDocument document, DocumentCodes codes) {
    if (document instanceof Invoice invoice) {
      xml.group("sts:InvoiceControl", () -> authorisation(xml, invoice.authorisation()));
    }
    xml.group("sts:InvoiceSource", () -> xml.text("cbc:IdentificationCode", "CO", COUNTRY_LIST));
    xml.group("sts:SoftwareProvider", () -> software(xml, document.content().software()));
    xml.text("sts:SoftwareSecurityCode", codes.softwareSecurityCode(), Agency.DIAN);
    xml.group(
        "sts:AuthorizationProvider",
        () -> xml.text("sts:AuthorizationProviderID", DIAN.number(), Agency.of(DIAN)));
    xml.text("sts:QRCode", codes.qrUrl());
  }

  private static void authorisation(UblXml xml, NumberingAuthorisation authorisation) {
    xml.text("sts:InvoiceAuthorization", authorisation.resolution());
    xml.group(
        "sts:AuthorizationPeriod",
        () -> {
          xml.date("cbc:StartDate", authorisation.validFrom());
          xml.date("cbc:EndDate", authorisation.validTo());
        });
    xml.group(
        "sts:AuthorizedInvoices",
        () -> {
          if (!authorisation.prefix().isEmpty()) {
            xml.text("sts:Prefix", authorisation.prefix());
          }
          xml.text("sts:From", Long.toString(authorisation.first()));
          xml.text("sts:To", Long.toString(authorisation.last()));
        });
  }

  private static void software(UblXml xml, Software software) {
    Identification provider = Identification.of(software.provider());
    xml.text("sts:ProviderID", provider.number(), Agency.of(provider));
    xml.text("sts:SoftwareID", software.id(), Agency.DIAN);
  }
}
