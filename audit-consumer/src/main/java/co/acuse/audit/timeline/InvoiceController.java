package co.acuse.audit.timeline;

import co.acuse.audit.access.ReadableIssuers;
import co.acuse.audit.access.Refusals;
import co.acuse.edge.keys.Caller;
import co.acuse.edge.keys.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InvoiceController {

  private final Invoices invoices;

  InvoiceController(Invoices invoices) {
    this.invoices = invoices;
  }

  /** With {@code submission} the answer also tells that submission's own status. */
  @GetMapping("/api/v1/invoices/{invoiceId}")
  InvoiceView invoice(
      @AuthenticationPrincipal Caller caller,
      @PathVariable UUID invoiceId,
      @RequestParam(required = false) @Nullable UUID submission,
      @RequestParam(defaultValue = "false") boolean payloads) {
    Invoices.Question question =
        new Invoices.Question(
            ReadableIssuers.of(caller), submission, payloads, caller.has(Role.OPERATOR));
    InvoiceView found = invoices.find(invoiceId, question).orElseThrow(Refusals::invoiceNotFound);
    if (submission != null && found.submission() == null) {
      throw Refusals.submissionNotFound();
    }
    return found;
  }
}
