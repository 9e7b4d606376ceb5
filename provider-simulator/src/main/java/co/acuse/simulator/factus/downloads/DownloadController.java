package co.acuse.simulator.factus.downloads;

import co.acuse.simulator.factus.documents.DocumentStore;
import co.acuse.simulator.factus.documents.Documents;
import co.acuse.simulator.factus.exchange.Exchange;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.protocol.Reply;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files of a document; the provider's pages print some routes with a slash at the end. */
@Controller
@RequestMapping("/v2")
final class DownloadController {

  private final Downloads downloads;

  DownloadController(Documents documents, DocumentStore store) {
    this.downloads = new Downloads(documents, store);
  }

  @GetMapping({"/{family}/{number}/download-pdf", "/{family}/{number}/download-pdf/"})
  Reply pdf(Exchange exchange, @PathVariable String family, @PathVariable String number) {
    return with(family, known -> downloads.pdf(exchange.account(), known, number));
  }

  @GetMapping({"/{family}/{number}/download-xml", "/{family}/{number}/download-xml/"})
  Reply xml(Exchange exchange, @PathVariable String family, @PathVariable String number) {
    if (family.equals("documents")) {
      return downloads.xmlOfKey(exchange.account(), number);
    }
    return with(family, known -> downloads.xml(exchange.account(), known, number));
  }

  @GetMapping({
    "/{family}/{number}/download-attached-document-xml",
    "/{family}/{number}/download-attached-document-xml/"
  })
  Reply attached(Exchange exchange, @PathVariable String family, @PathVariable String number) {
    return withSale(family, known -> downloads.attached(exchange.account(), known, number));
  }

  @GetMapping("/{family}/{number}/email-content")
  Reply email(Exchange exchange, @PathVariable String family, @PathVariable String number) {
    return withSale(family, known -> downloads.email(exchange.account(), known, number));
  }

  @PostMapping("/{family}/{number}/send-email")
  Reply send(Exchange exchange, @PathVariable String family, @PathVariable String number) {
    if (Json.text(exchange.json().path("email")) == null) {
      return Reply.json(
          422,
          "INVALID",
          Reply.envelope("Validation error", "El campo correo electrónico es obligatorio."));
    }
    return withSale(family, known -> downloads.send(exchange.account(), known, number));
  }

  private static Reply with(String route, Function<Family, Reply> work) {
    return Family.ofRoute(route).map(work).orElseGet(Reply::noSuchRoute);
  }

  private static Reply withSale(String route, Function<Family, Reply> work) {
    return Family.ofRoute(route)
        .filter(family -> !family.isPurchase())
        .map(work)
        .orElseGet(Reply::noSuchRoute);
  }
}
