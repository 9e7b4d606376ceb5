package co.acuse.contracts.rules;

import co.acuse.contracts.place.Municipality;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The code lists that are too long for an enum. */
final class CodeLists {
  /** DIVIPOLA: the municipalities of Colombia, as the DIAN lists them. */
  static final Set<String> MUNICIPALITIES = Municipality.codes();

  /** Units of measure, as the DIAN lists them. */
  static final Set<String> UNITS = resource("units.txt");

  /** ISO 3166, two letters. */
  static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  /** ISO 4217, without pesos. */
  static final Set<String> FOREIGN_CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .filter(code -> !code.equals("COP"))
          .collect(Collectors.toUnmodifiableSet());

  /** Who may be a patient, in the codes of the health sector. */
  static final Set<String> BENEFICIARY_IDENTIFICATIONS =
      Set.of("CC", "CE", "CD", "PA", "SC", "PE", "RC", "TI", "CN", "AS", "MS", "DE", "SI", "PT");

  private CodeLists() {}

  /** The numbers from 01 to {@code last}. */
  static Set<String> numbered(int last) {
    return IntStream.rangeClosed(1, last)
        .mapToObj("%02d"::formatted)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A short list as a message shows it. */
  static String shown(Set<String> codes) {
    return codes.stream().sorted().collect(Collectors.joining(", "));
  }

  private static Set<String> resource(String name) {
    try (InputStream in = CodeLists.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("the code list " + name + " cannot be read", e);
    }
  }
}
