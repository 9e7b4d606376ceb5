package co.acuse.simulator.dian.ubl;

import co.acuse.simulator.dian.xml.XmlElement;

/**
 * The issuer or the customer of a document.
 *
 * @param element {@code cac:Party}
 */
public record UblParty(XmlElement element) {

  private static final String NIT = "31";

  /** Without check digit. */
  public String identification() {
    return element.text("PartyTaxScheme", "CompanyID");
  }

  public boolean isNit() {
    return attributeOfIdentification("schemeName").equals(NIT);
  }

  public String checkDigit() {
    return attributeOfIdentification("schemeID");
  }

  public String name() {
    return element.text("PartyTaxScheme", "RegistrationName");
  }

  private String attributeOfIdentification(String attribute) {
    return element
        .child("PartyTaxScheme", "CompanyID")
        .map(found -> found.attribute(attribute))
        .orElse("");
  }
}
