package co.acuse.audit.search;

import co.acuse.audit.access.Page;
import co.acuse.audit.access.ReadableIssuers;
import co.acuse.edge.keys.Caller;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InvoiceSearchController {

  private final InvoiceSearch search;

  InvoiceSearchController(InvoiceSearch search) {
    this.search = search;
  }

  @GetMapping("/api/v1/invoices")
  Page<FoundInvoice> find(
      @AuthenticationPrincipal Caller caller,
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale) {
    return search.find(InvoiceCriteria.from(parameters, locale), ReadableIssuers.of(caller));
  }
}
