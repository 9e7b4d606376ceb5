package co.acuse.dian.validation;

import co.acuse.dian.code.CheckDigit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Computes the check digit of each NIT in an XML again: parties (rules FAJ24, FAJ47 and FAK24,
 * FAK47), provider of the software (FAB22), and the DIAN itself (FAB34).
 */
final class CheckDigitCheck {

  private static final Pattern NIT = Pattern.compile("[0-9]{1,15}");
  private static final String NIT_TYPE = "31";

  private final DocumentKind kind;
  private final List<Finding> findings = new ArrayList<>();

  private CheckDigitCheck(DocumentKind kind) {
    this.kind = kind;
  }

  static List<Finding> of(DocumentKind kind, Document xml) {
    var check = new CheckDigitCheck(kind);
    Element root = xml.getDocumentElement();
    check.all(root, "AB22", "sts:ProviderID");
    check.all(root, "AB34", "sts:AuthorizationProviderID");
    check.party(root, "AJ", "cac:AccountingSupplierParty");
    check.party(root, "AK", "cac:AccountingCustomerParty");
    return check.findings;
  }

  private void party(Element root, String group, String name) {
    for (Element party : within(root, name)) {
      for (Element taxes : within(party, "cac:PartyTaxScheme")) {
        all(taxes, group + "24", "cbc:CompanyID");
      }
      for (Element legal : within(party, "cac:PartyLegalEntity")) {
        all(legal, group + "47", "cbc:CompanyID");
      }
    }
  }

  private void all(Element parent, String rule, String name) {
    for (Element element : within(parent, name)) {
      String nit = element.getTextContent().strip();
      boolean isNit = element.getAttribute("schemeName").equals(NIT_TYPE);
      if (isNit && !digit(nit).equals(element.getAttribute("schemeID"))) {
        findings.add(finding(rule, element));
      }
    }
  }

  /** Without the digit that would be right: the number may be the wrong one. */
  private Finding finding(String rule, Element element) {
    return Finding.rejection(
        kind.rule(rule),
        path(element) + "/@schemeID",
        "This is not the check digit of that NIT: look for a typing error in either");
  }

  private static String digit(String nit) {
    return NIT.matcher(nit).matches() ? Integer.toString(CheckDigit.of(nit)) : "";
  }

  /** By local name: a document may use other prefixes. */
  private static List<Element> within(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name.substring(name.indexOf(':') + 1));
    var elements = new ArrayList<Element>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String path(Element element) {
    String name = "/" + element.getNodeName();
    return element.getParentNode() instanceof Element parent ? path(parent) + name : name;
  }
}
