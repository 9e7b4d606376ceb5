package co.acuse.simulator.dian.exchange;

import co.acuse.simulator.dian.faults.FaultKind;
import co.acuse.simulator.dian.service.Served;
import co.acuse.simulator.dian.soap.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request.
 *
 * @param verdict what was decided, whether the client gets to hear of it or not
 * @param caller the NIT of who called
 * @param document the id of the document that was stored, or found instead
 */
record Handled(
    Reply reply,
    Delivery delivery,
    String verdict,
    @Nullable FaultKind fault,
    @Nullable String caller,
    @Nullable Long document) {

  /** Nothing was done. */
  static Handled instead(Reply reply, Delivery delivery, FaultKind fault) {
    return new Handled(reply, delivery, "NOTHING_DONE", fault, null, null);
  }

  /** The work was done, whatever the client gets to hear. */
  static Handled done(Served served, Reply told, Delivery delivery, @Nullable FaultKind fault) {
    return new Handled(
        told, delivery, served.reply().verdict(), fault, served.caller(), served.document());
  }

  /** The status that the client is about to see, if any. */
  @Nullable Integer status() {
    return switch (delivery) {
      case Delivery.Whole _, Delivery.Drip _, Delivery.Truncated _, Delivery.TruncatedGzip _ ->
          reply.status();
      case Delivery.Reset _, Delivery.Hang _ -> null;
    };
  }
}
