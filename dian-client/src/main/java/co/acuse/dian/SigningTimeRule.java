package co.acuse.dian;

import co.acuse.dian.code.IssueMoment;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Invoice;
import co.acuse.dian.document.InvoiceType;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When a document may be signed. The DIAN compares the dates (annex 1.9, rule FAD09e); one instant
 * for both keeps a signature at midnight from going wrong.
 */
final class SigningTimeRule {

  private SigningTimeRule() {}

  static void refuseUnfit(DianDocument document, Instant signingTime) {
    IssueMoment issued = HashedContent.issued(document.content());
    if (isSignedAnew(document)) {
      refuseOtherDate(issued, signingTime);
    } else {
      refuseOtherTime(issued, signingTime);
    }
  }

  /** For whatever is signed at its issue time. */
  static Instant issueTime(DianDocument document) {
    if (isSignedAnew(document)) {
      throw new IllegalArgumentException(
          "An invoice of type 04 is signed in the contingency: give the time of that");
    }
    return HashedContent.issued(document.content()).moment().toInstant();
  }

  /** It keeps number and time of the invoice that the DIAN did not answer, and so its CUFE. */
  private static boolean isSignedAnew(DianDocument document) {
    return document instanceof Invoice invoice && invoice.type() == InvoiceType.DIAN_CONTINGENCY;
  }

  private static void refuseOtherDate(IssueMoment issued, Instant signingTime) {
    LocalDate signed = signingTime.atOffset(IssueMoment.COLOMBIA).toLocalDate();
    if (!signed.equals(issued.moment().toLocalDate())) {
      throw new IllegalArgumentException(
          "An invoice of type 04 is signed on its issue date %s in Colombia, not on %s"
              .formatted(issued.date(), signed));
    }
  }

  private static void refuseOtherTime(IssueMoment issued, Instant signingTime) {
    if (!signingTime.equals(issued.moment().toInstant())) {
      throw new IllegalArgumentException(
          "The signing time %s is not the document's issue time %s: give both the same"
              .formatted(signingTime.atOffset(IssueMoment.COLOMBIA), issued.moment()));
    }
  }
}
