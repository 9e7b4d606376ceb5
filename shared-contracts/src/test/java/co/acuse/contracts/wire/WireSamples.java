package co.acuse.contracts.wire;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.LifecycleFixture;
import co.acuse.contracts.lifecycle.Delivery;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.LifecycleMessage;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.submission.SubmissionRequested;
import java.util.List;

/** One message of every kind, with as many of its fields as there are. */
final class WireSamples {
  static final String SOURCE = "/submitter-worker";
  static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private WireSamples() {}

  static SubmissionRequested submission() {
    return EveryField.submission();
  }

  static List<LifecycleMessage> lifecycle() {
    LifecycleFixture life = LifecycleFixture.of(InvoiceFixture.aSale().submission());
    return List.of(
        life.activated(),
        life.attemptStarted(1),
        life.waiting(Phase.BLOCKED, 1),
        life.issued("SETP990000493"),
        life.failed(FailureCause.REJECTED_BY_AUTHORITY),
        life.deleted("SETP990000494"),
        life.filesArchived(),
        life.alertRaised("NUMBER_HELD_TWICE"),
        life.deliveryReported(Delivery.State.WAITING),
        life.contingencyEntered("SETP", 990_000_494, "<a/>"),
        LifecycleFixture.refused(),
        LifecycleFixture.operatorActed(InvoiceFixture.ISSUER));
  }

  static WireRecord encoded(LifecycleMessage message) {
    return switch (message) {
      case InvoiceEvent event -> Wire.encode(event, SOURCE);
      case DoorEvent event -> Wire.encode(event, InvoiceFixture.ISSUER, SOURCE, TRACEPARENT);
    };
  }
}
