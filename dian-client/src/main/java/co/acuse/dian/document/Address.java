package co.acuse.dian.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is.
 *
 * @param municipality DIVIPOLA code of five digits; needed in Colombia, absent elsewhere
 * @param department name of the department, or of what a foreign country has instead
 * @param line street and number
 */
public record Address(
    @Nullable String municipality,
    String city,
    @Nullable String postalZone,
    @Nullable String department,
    String line,
    Country country) {

  private static final Pattern DIVIPOLA = Pattern.compile("[0-9]{5}");

  public Address {
    boolean inColombia = country.code().equals(Country.COLOMBIA.code());
    if (inColombia && municipality == null) {
      throw new IllegalArgumentException("An address in Colombia needs its municipality");
    }
    if (!inColombia && municipality != null) {
      throw new IllegalArgumentException("Only an address in Colombia has a municipality");
    }
    if (municipality != null) {
      Texts.refuseUnless(DIVIPOLA, municipality, "A municipality", "a DIVIPOLA code of 5 digits");
    }
    Texts.refuseBlank(city, "The city");
    Texts.refuseBlankIfGiven(postalZone, "The postal zone");
    Texts.refuseBlankIfGiven(department, "The department");
    Texts.refuseBlank(line, "The address line");
  }

  /** An address in Colombia, without a postal zone. */
  public static Address inColombia(
      String municipality, String city, String department, String line) {
    return new Address(municipality, city, null, department, line, Country.COLOMBIA);
  }

  /** The two digits of DIVIPOLA before the municipality's own three. */
  public @Nullable String departmentCode() {
    return municipality == null ? null : municipality.substring(0, 2);
  }

  /** Without the street: this ends up in logs. */
  @Override
  public String toString() {
    return "Address[municipality=" + municipality + ", country=" + country.code() + "]";
  }
}
