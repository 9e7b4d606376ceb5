package co.acuse.simulator.factus.documents;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.accounts.Accounts;
import co.acuse.simulator.factus.protocol.Family;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Seeds documents of somebody else, above all such as stand in the way. */
@RestController
final class ForeignDocumentController {

  private final ForeignDocuments foreign;
  private final Accounts accounts;

  ForeignDocumentController(ForeignDocuments foreign, Accounts accounts) {
    this.foreign = foreign;
    this.accounts = accounts;
  }

  /**
   * What to seed.
   *
   * @param family bills if absent
   * @param state PENDING if absent
   * @param seconds how long it stands in the way; absent: until it is deleted
   */
  record Order(
      @Nullable Family family,
      @Nullable DocumentState state,
      @Nullable String reference,
      @Nullable Integer seconds) {}

  @PostMapping("/admin/factus/accounts/{id}/foreign-documents")
  Map<String, String> put(@PathVariable String id, @RequestBody Order order) {
    Account account =
        accounts
            .find(id)
            .orElseThrow(() -> new IllegalArgumentException("There is no account " + id));
    Document document =
        foreign.put(
            account,
            Objects.requireNonNullElse(order.family(), Family.BILL),
            Objects.requireNonNullElse(order.state(), DocumentState.PENDING),
            order.reference(),
            order.seconds());
    return Map.of("reference", document.reference(), "number", document.number());
  }
}
