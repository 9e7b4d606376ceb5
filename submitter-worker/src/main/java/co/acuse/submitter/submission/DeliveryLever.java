package co.acuse.submitter.submission;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.submitter.submission.LeverLedger.Known;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has the mail of an issued document sent once more. */
public final class DeliveryLever {

  private final LeverLedger documents;
  private final DeliveryLedger deliveries;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public DeliveryLever(
      LeverLedger documents, DeliveryLedger deliveries, InstantSource clock, Supplier<UUID> ids) {
    this.documents = documents;
    this.deliveries = deliveries;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Orders it.
   *
   * @param to another address than the document's; absent for that one
   */
  public LeverResult deliver(String operator, InvoiceId document, @Nullable String to) {
    Optional<Known> known = documents.known(document);
    if (known.isEmpty()) {
      return new LeverResult.NotFound();
    }
    if (known.get().stage() != Stage.ISSUED) {
      return new LeverResult.Refused("El documento no está emitido: no hay qué entregar.");
    }
    if (!deliveries.isMailedByUs(document)) {
      return new LeverResult.Refused("A este documento lo entrega el proveedor, no Acuse.");
    }
    DocumentKey key = known.get().key();
    deliveries.order(
        key,
        to,
        new DoorEvent.OperatorActed(
            ids.get(),
            clock.instant(),
            operator,
            "DELIVER",
            key.issuer(),
            document,
            to,
            "ORDERED"));
    return new LeverResult.Ordered("Se enviará en seguida; el resultado figura en el historial.");
  }
}
