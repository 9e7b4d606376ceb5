package co.acuse.simulator.factus.ledger;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.accounts.Accounts;
import co.acuse.simulator.factus.documents.Document;
import co.acuse.simulator.factus.documents.DocumentState;
import co.acuse.simulator.factus.documents.DocumentStore;
import co.acuse.simulator.factus.exchange.RequestLog;
import co.acuse.simulator.factus.exchange.RequestRecord;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what was really issued, and every request that ever arrived. */
@RestController
@RequestMapping("/admin/factus/ledger")
final class LedgerController {

  private final DocumentStore documents;
  private final RequestLog requests;
  private final Accounts accounts;

  LedgerController(DocumentStore documents, RequestLog requests, Accounts accounts) {
    this.documents = documents;
    this.requests = requests;
    this.accounts = accounts;
  }

  @GetMapping("/documents")
  List<DocumentEntry> documents(
      @RequestParam @Nullable String account,
      @RequestParam @Nullable String reference,
      @RequestParam @Nullable String family,
      @RequestParam @Nullable DocumentState state,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam @Nullable Integer limit) {
    return documents
        .after(after)
        .filter(one -> account == null || one.account().equals(account))
        .filter(one -> reference == null || one.reference().equals(reference))
        .filter(one -> family == null || one.family() == Family.ofRoute(family).orElse(null))
        .filter(one -> state == null || one.state() == state)
        .limit(limit == null ? Long.MAX_VALUE : limit)
        .map(this::entry)
        .toList();
  }

  @GetMapping("/requests")
  List<RequestRecord> requests(
      @RequestParam @Nullable String account,
      @RequestParam @Nullable String reference,
      @RequestParam @Nullable Operation kind,
      @RequestParam @Nullable Boolean submitting,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam @Nullable Integer limit) {
    Stream<RequestRecord> all =
        reference == null
            ? requests.after(after)
            : requests.of(reference).stream().filter(one -> one.id() > after);
    return all.filter(one -> account == null || account.equals(one.account()))
        .filter(one -> kind == null || one.kind() == kind)
        .filter(one -> submitting == null || one.submitting() == submitting)
        .limit(limit == null ? Long.MAX_VALUE : limit)
        .toList();
  }

  @GetMapping("/summary")
  List<AccountSummary> summary() {
    List<RequestRecord> all = requests.all();
    return accounts.all().stream()
        .map(account -> AccountSummary.of(account.id(), all, documents.all()))
        .toList();
  }

  private DocumentEntry entry(Document document) {
    String nit =
        accounts.find(document.account()).map(Account::settings).map(s -> s.nit()).orElse("");
    return DocumentEntry.of(document, nit, documents.requestOf(document));
  }
}
