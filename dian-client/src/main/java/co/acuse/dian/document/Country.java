package co.acuse.dian.document;

import java.util.Locale;

/**
 * A country.
 *
 * @param code ISO 3166, two capital letters
 * @param name in Spanish
 */
public record Country(String code, String name) {

  public static final Country COLOMBIA = new Country("CO", "Colombia");

  public Country {
    Texts.refuseUnlessOneOf(
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2), code, "A country");
    Texts.refuseBlank(name, "A country's name");
  }
}
