package co.acuse.submitter.submission;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.DoorEvent;
import co.acuse.submitter.submission.LeverLedger.BlockedLane;
import co.acuse.submitter.submission.LeverLedger.Known;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What operators can do; each use is an event. */
public final class OperatorLevers {

  private final LeverLedger ledger;
  private final AccountStandings standings;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public OperatorLevers(
      LeverLedger ledger, AccountStandings standings, InstantSource clock, Supplier<UUID> ids) {
    this.ledger = ledger;
    this.standings = standings;
    this.clock = clock;
    this.ids = ids;
  }

  public List<Suspension> suspendedIssuers() {
    return standings.all();
  }

  public List<BlockedLane> blockers() {
    return ledger.blockedLanes();
  }

  /** Lets a suspended issuer try at once. */
  public LeverResult resumeIssuer(String operator, IssuerNit issuer) {
    if (standings.of(issuer).isEmpty()) {
      return new LeverResult.Refused("El emisor " + issuer + " no está suspendido.");
    }
    standings.retryNow(issuer);
    ledger.tell(event(operator, "RESUME_ISSUER", issuer, null), issuer);
    return new LeverResult.Ordered("Se intenta con un documento; los demás siguen si entra.");
  }

  /** Sends a document of ours that is pending at the provider once more, with its frozen bytes. */
  public LeverResult resend(String operator, InvoiceId document) {
    return order(
        operator,
        document,
        OperatorAction.RESEND,
        known ->
            known.stage().isActive()
                ? null
                : "Su último envío terminó: vuelva a enviar la venta desde la caja.");
  }

  /** Deletes a document of ours, if it is found rejected and ours when it is read again. */
  public LeverResult delete(String operator, InvoiceId document) {
    return order(
        operator,
        document,
        OperatorAction.DELETE,
        known ->
            switch (known.stage()) {
              case ISSUED -> "El documento está validado: se anula con una nota crédito.";
              case FAILED, REJECTED, DELETING ->
                  known.everSent() ? null : "El documento nunca se envió: no hay qué borrar.";
              case READY, SENDING, UNKNOWN, PENDING, BLOCKED, WAITING_INVOICE ->
                  "El documento no figura como rechazado; solo se borra uno rechazado.";
            });
  }

  /** Gives the number of a refused document back, for another one. */
  public LeverResult abandon(String operator, InvoiceId document) {
    return order(
        operator,
        document,
        OperatorAction.ABANDON,
        known ->
            known.stage() == Stage.FAILED
                ? null
                : "Solo se abandona una venta que terminó fallida: esta no.");
  }

  /** Asks the provider about a document now. */
  public LeverResult askProvider(String operator, InvoiceId document) {
    return order(
        operator,
        document,
        OperatorAction.ASK_PROVIDER,
        known -> known.everSent() ? null : "El documento nunca se ha enviado.");
  }

  private LeverResult order(
      String operator, InvoiceId document, OperatorAction action, Check check) {
    Optional<Known> known = ledger.known(document);
    if (known.isEmpty()) {
      return new LeverResult.NotFound();
    }
    String refusal = check.refusal(known.get());
    if (refusal != null) {
      return new LeverResult.Refused(refusal);
    }
    IssuerNit issuer = known.get().key().issuer();
    ledger.order(document, action, event(operator, action.name(), issuer, document), issuer);
    return new LeverResult.Ordered("Se hará en seguida; el resultado figura en el historial.");
  }

  private DoorEvent event(
      String operator, String action, IssuerNit issuer, @Nullable InvoiceId document) {
    return new DoorEvent.OperatorActed(
        ids.get(), clock.instant(), operator, action, issuer, document, null, "ORDERED");
  }

  /** Says why a lever cannot be pulled, or nothing. */
  @FunctionalInterface
  private interface Check {
    @Nullable String refusal(Known known);
  }
}
