package co.acuse.audit.verification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What reading the log again found.
 *
 * @param firstBad the first row that is not as it was written; absent when all are
 * @param next where to go on; absent when nothing follows
 */
record Report(
    boolean intact,
    int checkedInvoices,
    long checkedEntries,
    @Nullable BadEntry firstBad,
    @Nullable UUID next) {

  /**
   * A row that is not as it was written.
   *
   * @param invoiceId whose chain it stands in; the nil id for events of no invoice
   * @param position in that chain, from 1
   */
  record BadEntry(
      UUID invoiceId, long position, @Nullable UUID eventId, String flaw, String text) {}
}
