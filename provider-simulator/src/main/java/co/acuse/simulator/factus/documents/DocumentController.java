package co.acuse.simulator.factus.documents;

import co.acuse.simulator.factus.exchange.Exchange;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Reply;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The routes that every family has. */
@Controller
@RequestMapping("/v2")
final class DocumentController {

  private final Documents documents;

  DocumentController(Documents documents) {
    this.documents = documents;
  }

  @PostMapping("/{family}/validate")
  Reply validate(Exchange exchange, @PathVariable String family) {
    return with(family, known -> documents.validate(exchange, known));
  }

  @GetMapping("/{family}")
  Reply list(Exchange exchange, @PathVariable String family) {
    return with(family, known -> documents.list(exchange, known));
  }

  @GetMapping("/{family}/{number}")
  Reply get(Exchange exchange, @PathVariable String family, @PathVariable String number) {
    return with(family, known -> documents.get(exchange, known, number));
  }

  @DeleteMapping("/bills/destroy/reference/{reference}")
  Reply deleteBill(Exchange exchange, @PathVariable String reference) {
    return documents.delete(exchange, Family.BILL, reference);
  }

  @DeleteMapping("/{family}/reference/{reference}")
  Reply delete(Exchange exchange, @PathVariable String family, @PathVariable String reference) {
    return family.equals(Family.BILL.route())
        ? Reply.noSuchRoute()
        : with(family, known -> documents.delete(exchange, known, reference));
  }

  private static Reply with(String route, Function<Family, Reply> work) {
    Optional<Family> family = Family.ofRoute(route);
    return family.map(work).orElseGet(Reply::noSuchRoute);
  }
}
