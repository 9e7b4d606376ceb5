package co.acuse.simulator.factus.exchange;

import co.acuse.simulator.factus.faults.FaultKind;
import co.acuse.simulator.factus.protocol.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request.
 *
 * @param verdict what was decided, whether the client gets to hear of it or not
 */
record Handled(Reply reply, Delivery delivery, String verdict, @Nullable FaultKind fault) {

  static Handled normally(Reply reply) {
    return new Handled(reply, new Delivery.Whole(), reply.verdict(), null);
  }

  /** The status that the client is about to see, if any. */
  @Nullable Integer status() {
    return switch (delivery) {
      case Delivery.Whole _, Delivery.Drip _, Delivery.Truncated _ -> reply.status();
      case Delivery.Reset _, Delivery.Hang _, Delivery.HangThroughOutage _ -> null;
    };
  }
}
