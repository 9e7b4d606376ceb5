package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Delivery;

/** What changes about the mail to the buyer with a decision on its document. */
public sealed interface DeliveryChange {

  /** The first mail of the document waits to be sent; nothing where there was one before. */
  record Opened(BuyersMail mail) implements DeliveryChange {}

  /** A round stands so; changes nothing where a later one has begun. */
  record Reported(Delivery delivery) implements DeliveryChange {}
}
