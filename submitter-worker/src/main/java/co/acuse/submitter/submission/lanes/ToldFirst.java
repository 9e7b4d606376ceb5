package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.submitter.submission.Announcement;
import co.acuse.submitter.submission.EventPublisher;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.Outbox;
import java.util.List;

/** Publishes a document's events beside the issuer's own run; what both publish is one event. */
public final class ToldFirst implements Announcement {

  private final Outbox outbox;
  private final EventPublisher publisher;

  public ToldFirst(Outbox outbox, EventPublisher publisher) {
    this.outbox = outbox;
    this.publisher = publisher;
  }

  @Override
  public boolean told(Lease lease, InvoiceId document) {
    List<Outbox.Pending> pending = outbox.unpublishedOf(lease.issuer(), document);
    int acknowledged = pending.isEmpty() ? 0 : publish(pending);
    if (acknowledged > 0) {
      outbox.published(
          lease, pending.subList(0, acknowledged).stream().map(Outbox.Pending::id).toList());
    }
    return acknowledged == pending.size();
  }

  private int publish(List<Outbox.Pending> pending) {
    try {
      return publisher.publish(pending.stream().map(Outbox.Pending::record).toList());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
