package co.acuse.submitter.submission;

import co.acuse.contracts.identity.InvoiceId;
import org.jspecify.annotations.Nullable;

/**
 * A document's row.
 *
 * @param version grows with each write
 * @param sequence of the last event
 * @param awaits the invoice that a note waits for
 */
public record DocumentSnapshot(
    DocumentKey key,
    long version,
    long sequence,
    Stage stage,
    Schedule schedule,
    Dealings dealings,
    @Nullable InvoiceId awaits,
    @Nullable Issue issue) {

  /** A document that has only just been heard of. */
  public static DocumentSnapshot unheardOf(DocumentKey key) {
    return new DocumentSnapshot(
        key, 0, 0, Stage.FAILED, Schedule.none(), new Dealings(), null, null);
  }
}
