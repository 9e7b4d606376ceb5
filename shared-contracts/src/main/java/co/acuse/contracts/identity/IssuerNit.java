package co.acuse.contracts.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The NIT of a seller: digits only, without its check digit. */
public record IssuerNit(@JsonValue String value) implements Comparable<IssuerNit> {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{5,12}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public IssuerNit {
    if (!DIGITS.matcher(value).matches()) {
      throw new IllegalArgumentException("an issuer is 5 to 12 digits without check digit");
    }
  }

  /** The digit that the DIAN prints after the hyphen, 0 to 9. */
  public int checkDigit() {
    return NitCheckDigit.of(value);
  }

  @Override
  public int compareTo(IssuerNit other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
