package co.acuse.submitter.operator;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.edge.keys.Caller;
import co.acuse.edge.problem.ProblemException;
import co.acuse.edge.problem.Problems;
import co.acuse.submitter.submission.LeverLedger;
import co.acuse.submitter.submission.LeverLedger.BlockedLane;
import co.acuse.submitter.submission.OperatorLevers;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands in the way, and the levers for one document. */
@RestController
@RequestMapping("/api/v1/operator")
final class DocumentsController {

  private final OperatorLevers levers;
  private final LeverLedger ledger;

  DocumentsController(OperatorLevers levers, LeverLedger ledger) {
    this.levers = levers;
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

  private InvoiceId own(Caller caller, UUID id) {
    InvoiceId document = new InvoiceId(id);
    return ledger
        .known(document)
        .filter(known -> caller.mayUse(known.key().issuer()))
        .map(_ -> document)
        .orElseThrow(() -> new ProblemException(Problems.NOT_FOUND));
  }
}
