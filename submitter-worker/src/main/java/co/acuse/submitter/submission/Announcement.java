package co.acuse.submitter.submission;

import co.acuse.contracts.identity.InvoiceId;

/** Has the world know of a document's events now, and not only soon. */
@FunctionalInterface
public interface Announcement {

  /**
   * Publishes all that was written of a document.
   *
   * @return whether it was taken; nothing that depends on it may leave otherwise
   */
  boolean told(Lease lease, InvoiceId document);

  /** For providers that number documents themselves. */
  static Announcement none() {
    return (_, _) -> true;
  }
}
