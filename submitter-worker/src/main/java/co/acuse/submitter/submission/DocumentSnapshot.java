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

  /**
   * Whether the provider may hold it though it holds no lane, so that it may be what stands in
   * another one's way: asked for too early and not found, come late, or to be asked for first.
   */
  public boolean mayStandInTheWay() {
    boolean waits = stage == Stage.READY || stage == Stage.WAITING_INVOICE;
    return !schedule.holdsLane() && (!waits || dealings.lookFirst);
  }

  /** A document that has only just been heard of. */
  public static DocumentSnapshot unheardOf(DocumentKey key) {
    return new DocumentSnapshot(
        key, 0, 0, Stage.FAILED, Schedule.none(), new Dealings(), null, null);
  }
}
