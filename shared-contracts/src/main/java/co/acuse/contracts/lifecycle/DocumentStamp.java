package co.acuse.contracts.lifecycle;

import java.time.Instant;

/**
 * What a document that Acuse numbers is known by at the authority; fixed with its frozen request.
 *
 * @param prefix may be empty
 * @param number without the prefix
 * @param uniqueCode CUFE or CUDE
 * @param issuedAt date and time of issue
 */
public record DocumentStamp(String prefix, long number, String uniqueCode, Instant issuedAt) {

  /** The number as the document shows it. */
  public String text() {
    return prefix + number;
  }
}
