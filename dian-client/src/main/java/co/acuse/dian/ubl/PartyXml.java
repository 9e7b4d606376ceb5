package co.acuse.dian.ubl;

import co.acuse.dian.document.Address;
import co.acuse.dian.document.Contact;
import co.acuse.dian.document.Content;
import co.acuse.dian.document.FiscalResponsibility;
import co.acuse.dian.document.Identification;
import co.acuse.dian.document.Party;
import co.acuse.dian.document.PersonName;
import co.acuse.dian.document.PersonType;
import co.acuse.dian.document.VatRegime;
import java.util.Map;
import java.util.stream.Collectors;

/** The two parties (annex 1.9, AccountingSupplierParty and AccountingCustomerParty). */
final class PartyXml {

  private PartyXml() {}

  static void both(UblXml xml, Content content) {
    Party supplier = content.supplier();
    xml.group(
        "cac:AccountingSupplierParty",
        () -> party(xml, supplier, false, content.number().prefix()));
    Party customer = content.customer();
    xml.group(
        "cac:AccountingCustomerParty",
        () -> party(xml, customer, customer.personType() == PersonType.NATURAL, ""));
  }

  static void address(UblXml xml, String name, Address address) {
    xml.group(
        name,
        () -> {
          xml.textIfGiven("cbc:ID", address.municipality());
          xml.text("cbc:CityName", address.city());
          xml.textIfGiven("cbc:PostalZone", address.postalZone());
          xml.textIfGiven("cbc:CountrySubentity", address.department());
          xml.textIfGiven("cbc:CountrySubentityCode", address.departmentCode());
          xml.group("cac:AddressLine", () -> xml.text("cbc:Line", address.line()));
          xml.group("cac:Country", () -> country(xml, address));
        });
  }

  static void identification(UblXml xml, String name, Identification identification) {
    xml.text(name, identification.number(), Agency.of(identification));
  }

  private static void country(UblXml xml, Address address) {
    xml.text("cbc:IdentificationCode", address.country().code());
    xml.text("cbc:Name", address.country().name(), Map.of("languageID", "es"));
  }

  private static void party(UblXml xml, Party party, boolean identified, String prefix) {
    xml.text("cbc:AdditionalAccountID", party.personType().code());
    xml.group("cac:Party", () -> details(xml, party, identified, prefix));
  }

  private static void details(UblXml xml, Party party, boolean identified, String prefix) {
    if (!party.industries().isEmpty()) {
      xml.text("cbc:IndustryClassificationCode", String.join(";", party.industries()));
    }
    if (identified) {
      xml.group(
          "cac:PartyIdentification", () -> identification(xml, "cbc:ID", party.identification()));
    }
    xml.group("cac:PartyName", () -> xml.text("cbc:Name", knownAs(party)));
    UblXml.ifGiven(
        party.address(),
        address -> xml.group("cac:PhysicalLocation", () -> address(xml, "cac:Address", address)));
    xml.group("cac:PartyTaxScheme", () -> tax(xml, party));
    xml.group("cac:PartyLegalEntity", () -> legalEntity(xml, party, prefix));
    UblXml.ifGiven(party.contact(), contact -> contact(xml, contact));
    UblXml.ifGiven(party.person(), person -> person(xml, person));
  }

  private static String knownAs(Party party) {
    String tradeName = party.tradeName();
    return tradeName == null ? party.registrationName() : tradeName;
  }

  private static void tax(UblXml xml, Party party) {
    xml.text("cbc:RegistrationName", party.registrationName());
    identification(xml, "cbc:CompanyID", party.identification());
    xml.text("cbc:TaxLevelCode", responsibilities(party), regime(party));
    Address registered = party.taxAddress() == null ? party.address() : party.taxAddress();
    UblXml.ifGiven(registered, address -> address(xml, "cac:RegistrationAddress", address));
    xml.group(
        "cac:TaxScheme",
        () -> {
          xml.text("cbc:ID", party.tax().code());
          xml.text("cbc:Name", party.tax().officialName());
        });
  }

  private static String responsibilities(Party party) {
    return party.responsibilities().stream()
        .map(FiscalResponsibility::code)
        .collect(Collectors.joining(";"));
  }

  private static Map<String, String> regime(Party party) {
    VatRegime regime = party.vatRegime();
    return regime == null ? Map.of() : Map.of("listName", regime.code());
  }

  private static void legalEntity(UblXml xml, Party party, String prefix) {
    xml.text("cbc:RegistrationName", party.registrationName());
    identification(xml, "cbc:CompanyID", party.identification());
    if (!prefix.isEmpty() || party.merchantRegistration() != null) {
      xml.group(
          "cac:CorporateRegistrationScheme",
          () -> {
            if (!prefix.isEmpty()) {
              xml.text("cbc:ID", prefix);
            }
            xml.textIfGiven("cbc:Name", party.merchantRegistration());
          });
    }
  }

  private static void contact(UblXml xml, Contact contact) {
    xml.group(
        "cac:Contact",
        () -> {
          xml.textIfGiven("cbc:Name", contact.name());
          xml.textIfGiven("cbc:Telephone", contact.telephone());
          xml.textIfGiven("cbc:ElectronicMail", contact.email());
        });
  }

  private static void person(UblXml xml, PersonName person) {
    xml.group(
        "cac:Person",
        () -> {
          xml.text("cbc:FirstName", person.firstName());
          xml.textIfGiven("cbc:FamilyName", person.familyName());
          xml.textIfGiven("cbc:MiddleName", person.middleName());
        });
  }
}
