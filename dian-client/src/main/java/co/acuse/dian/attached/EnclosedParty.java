package co.acuse.dian.attached;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A party as the enclosed document names it, word for word.
 *
 * @param identification without check digit
 * @param scheme the attributes of the identification: its kind, and the check digit of a NIT
 * @param regime the list name of the responsibilities; empty when the document has none
 */
record EnclosedParty(
    String name,
    String identification,
    SortedMap<String, String> scheme,
    String responsibilities,
    String regime,
    String taxCode,
    String taxName) {

  /** Empty when the document does not tell who it is. */
  static Optional<EnclosedParty> read(UblElement root, String role) {
    return root.only(role, "Party", "PartyTaxScheme")
        .filter(party -> party.only("RegistrationName").isPresent())
        .filter(party -> party.only("CompanyID").isPresent())
        .map(EnclosedParty::of);
  }

  private static EnclosedParty of(UblElement party) {
    return new EnclosedParty(
        text(party, "RegistrationName"),
        text(party, "CompanyID"),
        scheme(party),
        text(party, "TaxLevelCode"),
        party.only("TaxLevelCode").map(level -> level.attribute("listName")).orElse(""),
        text(party, "TaxScheme", "ID"),
        text(party, "TaxScheme", "Name"));
  }

  private static SortedMap<String, String> scheme(UblElement party) {
    SortedMap<String, String> scheme = new TreeMap<>();
    Stream.of("schemeAgencyID", "schemeID", "schemeName")
        .forEach(name -> {
          String value = party.only("CompanyID").map(id -> id.attribute(name)).orElse("");
          if (!value.isEmpty()) {
            scheme.put(name, value);
          }
        });
    return scheme;
  }

  private static String text(UblElement party, String... path) {
    return party.only(path).map(UblElement::text).orElse("");
  }

  /** Without the content, which is personal data: this ends up in logs. */
  @Override
  public String toString() {
    return "EnclosedParty[" + scheme.getOrDefault("schemeName", "") + "]";
  }
}
