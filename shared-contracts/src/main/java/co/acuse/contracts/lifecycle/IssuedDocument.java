package co.acuse.contracts.lifecycle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The fiscal document that came of a submission: what a till prints.
 *
 * @param number prefix and consecutive, without a separator
 * @param uniqueCode the CUFE of an invoice, the CUDE of a note: 96 hex digits
 * @param qrUrl where the authority shows the document
 * @param publicUrl where the provider shows the document
 */
public record IssuedDocument(
    String number,
    String uniqueCode,
    BigDecimal total,
    @Nullable Instant issuedAt,
    @Nullable Instant validatedAt,
    @Nullable String qrUrl,
    @Nullable String publicUrl,
    @Nullable NumberingRange numberingRange) {

  /** The authorization under which a number was given; a credit note's range has none. */
  public record NumberingRange(
      @Nullable String prefix,
      @Nullable Long from,
      @Nullable Long to,
      @Nullable String resolution,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validUntil) {}
}
