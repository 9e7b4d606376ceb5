package co.acuse.submitter.gateway.dian.document;

import co.acuse.contracts.invoice.Customer;
import co.acuse.contracts.place.Municipality;
import co.acuse.dian.document.Address;
import co.acuse.dian.document.Country;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses: the DIAN takes a whole one or none, so what a till left out is filled up. */
final class Places {

  private static final Locale SPANISH = Locale.of("es");

  private Places() {}

  static Address inColombia(String municipality, String line) {
    Municipality place = municipality(municipality);
    return Address.inColombia(municipality, place.name(), place.department(), line);
  }

  /** Where a customer is, as far as the till knows. */
  static @Nullable Address of(Customer customer) {
    String country = customer.country();
    if (country != null && !country.equals(Country.COLOMBIA.code())) {
      return abroad(country, customer.address());
    }
    if (customer.municipality() != null) {
      return inColombia(customer.municipality(), line(customer.municipality(), customer.address()));
    }
    if (customer.address() != null) {
      throw new IllegalArgumentException(
          "La dirección del comprador necesita su municipio (customer.municipality).");
    }
    return null;
  }

  /** Without a street the address line names the place. */
  private static String line(String municipality, @Nullable String address) {
    Municipality place = municipality(municipality);
    return address == null ? place.name() + ", " + place.department() : address;
  }

  /** The neutral invoice knows no city abroad. */
  private static Address abroad(String country, @Nullable String address) {
    String name = Locale.of("", country).getDisplayCountry(SPANISH);
    return new Address(
        null, name, null, null, address == null ? name : address, new Country(country, name));
  }

  private static Municipality municipality(String code) {
    return Municipality.of(code)
        .orElseThrow(() -> new IllegalArgumentException("El municipio no está en DIVIPOLA."));
  }
}
