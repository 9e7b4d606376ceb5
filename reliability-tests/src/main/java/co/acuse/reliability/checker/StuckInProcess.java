package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.LifecycleRecord;
import co.acuse.reliability.evidence.ProviderRequest;
import java.time.Instant;
import java.util.Optional;

/** Sales that the DIAN takes as being in process, and does not decide. */
final class StuckInProcess {

  private static final String SENDING = "SendBillSync";

  private StuckInProcess() {}

  /** When a person was told that the sale does not get on; empty if it was not in process. */
  static Optional<Instant> since(SaleFile file) {
    boolean sentInVain =
        file.submitting().stream()
            .filter(request -> request.path().equals(SENDING))
            .map(ProviderRequest::verdict)
            .anyMatch("PENDING"::equals);
    return file.events().stream()
        .filter(event -> sentInVain && event.is("AlertRaised") && "STUCK".equals(event.code()))
        .map(LifecycleRecord::occurredAt)
        .findFirst();
  }
}
