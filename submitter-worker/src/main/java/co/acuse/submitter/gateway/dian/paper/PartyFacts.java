package co.acuse.submitter.gateway.dian.paper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who issues a document and who gets it. */
final class PartyFacts {

  private final Ubl party;
  private final Ubl tax;

  private PartyFacts(Ubl party) {
    this.party = party;
    this.tax = party.first("PartyTaxScheme").findFirst().orElse(party);
  }

  static PaperDocument.Seller seller(Ubl document) {
    var facts = of(document, "AccountingSupplierParty");
    return new PaperDocument.Seller(facts.name(), facts.sellersDetails());
  }

  static List<Fact> customer(Ubl document) {
    return of(document, "AccountingCustomerParty").all();
  }

  private static PartyFacts of(Ubl document, String role) {
    return document
        .first(role, "Party")
        .map(PartyFacts::new)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The document must name one " + role));
  }

  private List<Fact> all() {
    return Stream.of(
            new Fact("Cliente", name()),
            new Fact("Nombre comercial", tradeName()),
            new Fact(identificationKind(), identification()),
            new Fact("Responsabilidades", responsibilities()),
            new Fact("Tributo", taxScheme()),
            new Fact("Dirección", address()),
            new Fact("Ciudad", city()),
            new Fact("Matrícula mercantil", merchantRegistration()),
            new Fact("Contacto", party.text("Contact", "Name")),
            new Fact("Teléfono", party.text("Contact", "Telephone")),
            new Fact("Correo", party.text("Contact", "ElectronicMail")))
        .filter(Fact::isTold)
        .toList();
  }

  private List<String> sellersDetails() {
    return Stream.of(
            tradeName(),
            identificationKind() + ' ' + identification(),
            joined(" · ", responsibilities(), taxScheme()),
            labelled("Actividad económica: ", party.text("IndustryClassificationCode")),
            labelled("Matrícula mercantil: ", merchantRegistration()),
            joined(", ", address(), city()),
            joined(
                " · ",
                party.text("Contact", "Name"),
                labelled("Tel. ", party.text("Contact", "Telephone")),
                party.text("Contact", "ElectronicMail")))
        .filter(text -> !text.isBlank())
        .toList();
  }

  private String name() {
    return tax.text("RegistrationName");
  }

  /** Only where it says more than the name. */
  private String tradeName() {
    String known = party.text("PartyName", "Name");
    return known.equals(name()) ? "" : known;
  }

  private String identificationKind() {
    return Words.identification(tax.attributeAt("schemeName", "CompanyID"));
  }

  private String identification() {
    String digit = tax.attributeAt("schemeID", "CompanyID");
    String number = tax.text("CompanyID");
    return digit.isEmpty() ? number : number + '-' + digit;
  }

  private String responsibilities() {
    return joined(
        " · ",
        Words.responsibilities(tax.text("TaxLevelCode")),
        Words.regime(tax.attributeAt("listName", "TaxLevelCode")));
  }

  private String taxScheme() {
    return joined(" ", tax.text("TaxScheme", "ID"), tax.text("TaxScheme", "Name"));
  }

  private String merchantRegistration() {
    return party.text("PartyLegalEntity", "CorporateRegistrationScheme", "Name");
  }

  private String address() {
    return party.text("PhysicalLocation", "Address", "AddressLine", "Line");
  }

  private String city() {
    return party.first("PhysicalLocation", "Address").map(Places::city).findFirst().orElse("");
  }

  private static String labelled(String label, String text) {
    return text.isEmpty() ? "" : label + text;
  }

  private static String joined(String separator, String... texts) {
    return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining(separator));
  }
}
