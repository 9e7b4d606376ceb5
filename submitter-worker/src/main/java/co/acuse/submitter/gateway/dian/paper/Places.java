package co.acuse.submitter.gateway.dian.paper;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses in one line. */
final class Places {

  private Places() {}

  /** City, department, country and postal code, as far as they are told and differ. */
  static String city(Ubl address) {
    return Stream.of(
            address.text("CityName"),
            address.text("CountrySubentity"),
            address.text("Country", "Name"),
            address.text("PostalZone"))
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  static String whole(Ubl address) {
    return address.text("AddressLine", "Line") + ", " + city(address);
  }
}
