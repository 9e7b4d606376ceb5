package co.acuse.dian;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A document as the DIAN reads it: from its bytes, and with nothing of the library. */
public final class EmittedXml {

  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:Common";
  private static final String TOTALS =
      "/*/*[self::cac:LegalMonetaryTotal or self::cac:RequestedMonetaryTotal]/cbc:";
  private static final Set<String> WITH_TECHNICAL_KEY = Set.of("01", "02", "04");

  private final Document document;
  private final XPath xpath = XPathFactory.newDefaultInstance().newXPath();

  public EmittedXml(byte[] bytes) {
    try {
      document =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(bytes));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalArgumentException(e);
    }
    xpath.setNamespaceContext(new Prefixes());
  }

  public String number() {
    return text("/*/cbc:ID");
  }

  public String uuid() {
    return text("/*/cbc:UUID");
  }

  String uuidScheme() {
    return text("/*/cbc:UUID/@schemeName");
  }

  String softwareSecurityCode() {
    return text("//sts:SoftwareSecurityCode");
  }

  String qrCode() {
    return text("//sts:QRCode");
  }

  boolean isInvoiceOfRange() {
    return WITH_TECHNICAL_KEY.contains(text("/*/cbc:InvoiceTypeCode"));
  }

  /** Annex 1.9, 11.2 and 11.4. */
  public String recomputedCode(String technicalKey, String pin) {
    return sha384(
        text("/*/cbc:ID")
            + text("/*/cbc:IssueDate")
            + text("/*/cbc:IssueTime")
            + text(TOTALS + "LineExtensionAmount")
            + ("01" + tax("01"))
            + ("04" + tax("04"))
            + ("03" + tax("03"))
            + text(TOTALS + "PayableAmount")
            + companyId("AccountingSupplierParty")
            + companyId("AccountingCustomerParty")
            + (isInvoiceOfRange() ? technicalKey : pin)
            + text("/*/cbc:ProfileExecutionID"));
  }

  /** Annex 1.9, 11.8. */
  String recomputedSecurityCode(String pin) {
    return sha384(text("//sts:SoftwareID") + pin + text("/*/cbc:ID"));
  }

  /** The DIAN's examples tell there what was hashed. */
  String hashOfNote() {
    return sha384(text("/*/cbc:Note"));
  }

  private String tax(String scheme) {
    String amount =
        text(
            "/*/cac:TaxTotal[cac:TaxSubtotal/cac:TaxCategory/cac:TaxScheme/cbc:ID='%s']"
                    .formatted(scheme)
                + "/cbc:TaxAmount");
    return amount.isEmpty() ? "0.00" : amount;
  }

  private String companyId(String party) {
    return text("/*/cac:%s/cac:Party/cac:PartyTaxScheme/cbc:CompanyID".formatted(party));
  }

  private String text(String path) {
    try {
      return xpath.evaluate(path, document);
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException("No path: " + path, e);
    }
  }

  private static String sha384(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-384").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whatever prefixes the document uses. */
  private static final class Prefixes implements NamespaceContext {

    private static final Map<String, String> URIS =
        Map.of(
            "cbc", UBL + "BasicComponents-2",
            "cac", UBL + "AggregateComponents-2",
            "sts", "dian:gov:co:facturaelectronica:Structures-2-1");

    @Override
    public String getNamespaceURI(String prefix) {
      return URIS.getOrDefault(prefix, "");
    }

    @Override
    public String getPrefix(String namespaceUri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<String> getPrefixes(String namespaceUri) {
      throw new UnsupportedOperationException();
    }
  }
}
