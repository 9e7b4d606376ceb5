package co.acuse.dian.validation;

import co.acuse.dian.document.Address;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Party;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the municipalities of the parties exist (DIVIPOLA; rules FAJ08, FAJ29 and FAK08, FAK29).
 * Their departments are their first two digits, and so cannot be others.
 */
final class AddressCheck {

  private AddressCheck() {}

  static List<Finding> of(DianDocument document) {
    DocumentKind kind = DocumentKind.of(document);
    return Stream.concat(
            ofParty(kind, "AJ", "cac:AccountingSupplierParty", document.content().supplier()),
            ofParty(kind, "AK", "cac:AccountingCustomerParty", document.content().customer()))
        .toList();
  }

  private static Stream<Finding> ofParty(
      DocumentKind kind, String group, String element, Party party) {
    String path = kind.at(element + "/cac:Party/");
    return Stream.of(
            unknown(
                kind.rule(group + "08"),
                path + "cac:PhysicalLocation/cac:Address/cbc:ID",
                party.address()),
            unknown(
                kind.rule(group + "29"),
                path + "cac:PartyTaxScheme/cac:RegistrationAddress/cbc:ID",
                party.taxAddress()))
        .flatMap(Optional::stream);
  }

  private static Optional<Finding> unknown(String rule, String place, @Nullable Address address) {
    String municipality = address == null ? null : address.municipality();
    if (municipality == null || CodeList.MUNICIPALITIES.has(municipality)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.rejection(
            rule,
            place,
            "There is no municipality %s: give the five digits of DIVIPOLA"
                .formatted(municipality)));
  }
}
