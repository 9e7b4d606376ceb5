package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Delivery;
import co.acuse.contracts.lifecycle.Delivery.State;
import co.acuse.contracts.lifecycle.Message;
import java.time.Instant;

/** How the first mail of a document begins. */
final class Deliveries {

  private static final int FIRST_ROUND = 1;

  private Deliveries() {}

  static Delivery queued(BuyersMail mail, Instant now) {
    Message text = new Message("MAIL_QUEUED", "El correo al comprador está listo para enviarse.");
    return new Delivery(FIRST_ROUND, State.WAITING, 0, mail.recipient(), text, false, now);
  }

  static Delivery impossible(Message why) {
    return new Delivery(FIRST_ROUND, State.NOT_DELIVERED, 0, null, why, false, null);
  }
}
