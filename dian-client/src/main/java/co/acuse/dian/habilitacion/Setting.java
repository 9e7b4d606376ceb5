package co.acuse.dian.habilitacion;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be said on the command line or in the environment; secrets cannot, see {@link Secret}.
 */
enum Setting {
  NIT("the issuer's NIT, without check digit", null),
  NAME("its name, as in the RUT", null),
  ADDRESS("street and number, as in the RUT", null),
  MUNICIPALITY("its municipality, five digits of DIVIPOLA", "11001"),
  CITY("the name of the municipality", "Bogotá, D.C."),
  DEPARTMENT("the name of the department", "Bogotá"),
  RESPONSIBILITIES("those in the RUT, such as O-13;O-15", "R-99-PN"),
  SOFTWARE_ID("as the portal shows it", null),
  TEST_SET_ID("as the portal shows it", null),
  KEY_FILE("PKCS#12 file with key and certificate", null),
  ENDPOINT("where to send", "https://vpfe-hab.dian.gov.co/WcfDianCustomerServices.svc"),
  INVOICES("how many, as the portal asks for", "8"),
  CREDIT_NOTES("how many", "1"),
  DEBIT_NOTES("how many", "1"),
  RESOLUTION("number of the range's resolution", "18760000001"),
  PREFIX("of the range", "SETP"),
  RANGE_FIRST("the range's first number", "990000000"),
  RANGE_LAST("the range's last number", "995000000"),
  VALID_FROM("the range's first day", "2019-01-19"),
  VALID_TO("the range's last day", "2030-01-19"),
  FIRST_NUMBER(
      "first number to use; numbers that were accepted are used up", Setting.FIRST_OF_RANGE),
  PAUSE_SECONDS("between two questions about the verdicts", "5"),
  PATIENCE_MINUTES("how long to wait for the invoices, and then for the notes", "10");

  /** Not a number: it depends on another setting. */
  static final String FIRST_OF_RANGE = "the first of the range";

  private final String meaning;
  private final @Nullable String usual;

  Setting(String meaning, @Nullable String usual) {
    this.meaning = meaning;
    this.usual = usual;
  }

  /** What it is when nobody says it; null for what has to be said. */
  @Nullable String usual() {
    return usual;
  }

  /** Such as {@code --key-file}. */
  String option() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Such as {@code DIAN_KEY_FILE}. */
  String variable() {
    return "DIAN_" + name();
  }

  /** One line of the usage. */
  String help() {
    return "  %-20s %s%s"
        .formatted(option(), meaning, usual == null ? " (needed)" : " [" + usual + "]");
  }
}
