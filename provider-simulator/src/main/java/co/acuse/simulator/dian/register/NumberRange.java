package co.acuse.simulator.dian.register;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Numbers that the authority has authorised.
 *
 * @param resolution the number of the authorisation
 * @param prefix of each number; may be empty
 * @param technicalKey part of every CUFE of the range, 40 hexadecimal digits
 */
public record NumberRange(
    String resolution,
    String prefix,
    long from,
    long to,
    LocalDate validFrom,
    LocalDate validTo,
    String technicalKey) {

  private static final Pattern KEY = Pattern.compile("[0-9a-f]{40}");

  public NumberRange {
    if (!KEY.matcher(technicalKey).matches()) {
      throw new IllegalArgumentException(
          "Range " + prefix + ": technicalKey must be 40 hexadecimal digits in lower case");
    }
    if (from < 1 || to < from) {
      throw new IllegalArgumentException("Range " + prefix + ": from must not be after to");
    }
  }

  /** Without the key: this ends up in logs. */
  @Override
  public String toString() {
    return "NumberRange[" + resolution + ", " + prefix + "]";
  }
}
