package co.acuse.dian.packaging;

import java.time.Year;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names the files of one issuer (annex 1.9, 6.5.7 and 6.5.8).
 *
 * @param issuerNit up to 10 digits, without the check digit
 * @param providerCode 3 digits; {@link #OWN_SOFTWARE} for an issuer with software of its own
 */
public record FileNames(String issuerNit, String providerCode) {

  public static final String OWN_SOFTWARE = "000";

  private static final Pattern NIT = Pattern.compile("[0-9]{1,10}");
  private static final Pattern PROVIDER = Pattern.compile("[0-9]{3}");
  private static final long MOST = 0xFFFF_FFFFL;

  public FileNames {
    if (!NIT.matcher(issuerNit).matches()) {
      throw new IllegalArgumentException(
          "The issuer's NIT needs 1 to 10 digits, without dots, dash or check digit");
    }
    if (!PROVIDER.matcher(providerCode).matches()) {
      throw new IllegalArgumentException(
          "The provider code needs 3 digits, 000 for own software: " + providerCode);
    }
  }

  /** Those of an issuer with software of its own. */
  public static FileNames ownSoftware(String issuerNit) {
    return new FileNames(issuerNit, OWN_SOFTWARE);
  }

  /**
   * That of a document, such as {@code fv09003730760002600000001.xml}.
   *
   * @param counter of this year's files, from 1; no two files of a year may share it
   */
  public String xml(FileKind kind, Year year, long counter) {
    return name(kind.prefix(), year, counter) + ".xml";
  }

  /**
   * That of a ZIP, such as {@code z09003730760002600000001.zip}.
   *
   * @param counter of this year's ZIP files, from 1
   */
  public String zip(Year year, long counter) {
    return name("z", year, counter) + ".zip";
  }

  private String name(String prefix, Year year, long counter) {
    if (counter < 1 || counter > MOST) {
      throw new IllegalArgumentException(
          "A year's files are counted from 1 to %d: %d".formatted(MOST, counter));
    }
    String nit = "0".repeat(10 - issuerNit.length()) + issuerNit;
    return String.format(
        Locale.ROOT, "%s%s%s%02d%08X", prefix, nit, providerCode, year.getValue() % 100, counter);
  }
}
