package co.acuse.submitter.operator;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.edge.issuers.MailAccount;
import co.acuse.edge.keys.Caller;
import co.acuse.edge.problem.Problem;
import co.acuse.edge.problem.ProblemException;
import co.acuse.edge.problem.Problems;
import co.acuse.submitter.submission.DeliveryLever;
import co.acuse.submitter.submission.LeverLedger;
import co.acuse.submitter.submission.LeverLedger.BlockedLane;
import co.acuse.submitter.submission.OperatorLevers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands in the way, and the levers for one document. */
@RestController
@RequestMapping("/api/v1/operator")
final class DocumentsController {

  private final OperatorLevers levers;
  private final DeliveryLever deliveries;
  private final LeverLedger ledger;

  DocumentsController(OperatorLevers levers, DeliveryLever deliveries, LeverLedger ledger) {
    this.levers = levers;
    this.deliveries = deliveries;
    this.ledger = ledger;
  }

  @GetMapping("/blockers")
  List<BlockedLane> blockers(@AuthenticationPrincipal Caller caller) {
    return levers.blockers().stream().filter(lane -> caller.mayUse(lane.issuer())).toList();
  }

  /** Sends a pending document of ours once more, with the same bytes. */
  @PostMapping("/documents/{invoiceId}/resend")
  ResponseEntity<Order> resend(
      @AuthenticationPrincipal Caller caller, @PathVariable UUID invoiceId) {
    return Order.answer(levers.resend(caller.name(), own(caller, invoiceId)));
  }

  /** Deletes a rejected document of ours, after it was read again and found so. */
  @PostMapping("/documents/{invoiceId}/delete")
  ResponseEntity<Order> delete(
      @AuthenticationPrincipal Caller caller, @PathVariable UUID invoiceId) {
    return Order.answer(levers.delete(caller.name(), own(caller, invoiceId)));
  }

  /** Gives the number of a refused document back, for the next one. */
  @PostMapping("/documents/{invoiceId}/abandon")
  ResponseEntity<Order> abandon(
      @AuthenticationPrincipal Caller caller, @PathVariable UUID invoiceId) {
    return Order.answer(levers.abandon(caller.name(), own(caller, invoiceId)));
  }

  /** Asks the provider now what it holds. */
  @PostMapping("/documents/{invoiceId}/ask")
  ResponseEntity<Order> ask(@AuthenticationPrincipal Caller caller, @PathVariable UUID invoiceId) {
    return Order.answer(levers.askProvider(caller.name(), own(caller, invoiceId)));
  }

  /** Mails an issued document to its buyer once more, or to the address that is given. */
  @PostMapping("/documents/{invoiceId}/deliver")
  ResponseEntity<Order> deliver(
      @AuthenticationPrincipal Caller caller,
      @PathVariable UUID invoiceId,
      @RequestBody(required = false) @Nullable Addressee addressee) {
    String to = addressee == null ? null : addressee.to();
    if (to != null && !MailAccount.isAddress(to)) {
      throw new ProblemException(
          OperatorProblems.LEVER_REFUSED,
          List.of(
              new Problem.FieldError(
                  "$.to", "BAD_ADDRESS", "Escriba una dirección de correo, una sola.")));
    }
    return Order.answer(deliveries.deliver(caller.name(), own(caller, invoiceId), to));
  }

  private InvoiceId own(Caller caller, UUID id) {
    InvoiceId document = new InvoiceId(id);
    return ledger
        .known(document)
        .filter(known -> caller.mayUse(known.key().issuer()))
        .map(_ -> document)
        .orElseThrow(() -> new ProblemException(Problems.NOT_FOUND));
  }

  /**
   * Who is to have a document.
   *
   * @param to absent for the buyer's own address
   */
  record Addressee(@Nullable String to) {}
}
