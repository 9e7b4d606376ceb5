package co.acuse.dian.document;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A document that the DIAN validates. */
public sealed interface DianDocument permits Invoice, CreditNote, DebitNote {

  /** What it has in common with the others. */
  Content content();

  /** What its UUID is computed with. */
  UuidKind uuidKind();

  /** {@code HH:mm:ss-05:00}, as it stands in the XML and in the CUFE (annex 1.9, 11.2; FAD10). */
  default String issueTimeText() {
    // Written literally: Colombia has no summer time.
    return DateTimeFormatter.ofPattern("HH:mm:ss'-05:00'", Locale.ROOT)
        .format(content().issueTime());
  }
}
