package co.acuse.submitter.submission;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.wire.WireRecord;
import java.util.List;

/** Events that are written and not yet published. */
public interface Outbox {

  /** The oldest unpublished records of an issuer, in order. */
  List<Pending> unpublished(IssuerNit issuer, int limit);

  /** The unpublished records of one document, in order. */
  List<Pending> unpublishedOf(IssuerNit issuer, InvoiceId document);

  /** Kafka has acknowledged them. */
  void published(Lease lease, List<Long> ids);

  /** A record that waits to be published. */
  record Pending(long id, WireRecord record) {}
}
