package co.acuse.simulator.factus.documents;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.accounts.Switches;
import co.acuse.simulator.factus.documents.fields.RequestChecks;
import co.acuse.simulator.factus.exchange.Exchange;
import co.acuse.simulator.factus.faults.FaultPlan;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Reply;
import java.time.InstantSource;
import java.util.Optional;

/** Everything that can be done with documents; each call holds its account's lock. */
public final class Documents {

  private final DocumentStore store;
  private final ValidateDocument validate;
  private final Authority authority;
  private final DocumentList list;
  private final DocumentView view;
  private final Conflicts conflicts = new Conflicts();
  private final InstantSource clock;

  public Documents(
      DocumentStore store,
      DocumentView view,
      RequestChecks checks,
      FaultPlan faults,
      InstantSource clock) {
    this.store = store;
    this.view = view;
    this.clock = clock;
    this.authority = new Authority(store, clock);
    this.list = new DocumentList(store, view, clock);
    this.validate =
        new ValidateDocument(
            store, checks, new NewDocuments(store, faults, clock), authority, view);
  }

  public Reply validate(Exchange exchange, Family family) {
    return validate.validate(exchange, family);
  }

  public Reply list(Exchange exchange, Family family) {
    Account account = exchange.account();
    account.lock().lock();
    try {
      authority.settle(account.id(), family);
      Reply reply = list.list(exchange, family);
      exchange
          .query("filter[reference_code]")
          .ifPresent(reference -> moveOn(account, family, reference));
      return reply;
    } finally {
      account.lock().unlock();
    }
  }

  public Reply get(Exchange exchange, Family family, String number) {
    return find(exchange.account(), family, number)
        .map(document -> {
          exchange.about(document.id(), document.state().name());
          return Reply.ok(document.state().name(), view.data(document, exchange.account()));
        })
        .orElseGet(() -> Reply.noSuchNumber(number));
  }

  /** A document of this number that can be seen. */
  public Optional<Document> find(Account account, Family family, String number) {
    account.lock().lock();
    try {
      authority.settle(account.id(), family);
      return store
          .shelf(account.id(), family)
          .ofNumber(number)
          .filter(document -> document.isVisible(clock.instant()));
    } finally {
      account.lock().unlock();
    }
  }

  public Reply delete(Exchange exchange, Family family, String reference) {
    Account account = exchange.account();
    account.lock().lock();
    try {
      authority.settle(account.id(), family);
      return store
          .shelf(account.id(), family)
          .ofReference(reference)
          .filter(document -> document.isVisible(clock.instant()))
          .map(document -> {
            exchange.about(document.id(), document.state().name());
            return delete(document, account.switches());
          })
          .orElseGet(() ->
              Reply.notFound("No se encontró el documento con código de referencia " + reference));
    } finally {
      account.lock().unlock();
    }
  }

  private Reply delete(Document document, Switches switches) {
    if (document.state() == DocumentState.VALIDATED) {
      return conflicts.validated(document.reference());
    }
    boolean release = switches.reuseRejectedNumber() && document.state() == DocumentState.REJECTED;
    store.save(document.deleted(release));
    if (switches.deleteStatus() == 204) {
      return Reply.empty(204, "DELETED");
    }
    return Reply.message(
        200,
        "DELETED",
        "OK",
        "Documento con código de referencia " + document.reference() + " eliminado con éxito");
  }

  /**
   * Where a pending document posted again is only refused, the authority is asked in the
   * background: every look-up finds it one step further.
   */
  private void moveOn(Account account, Family family, String reference) {
    if (account.switches().ownPending() == Switches.OwnPending.CONFLICT) {
      Optional<Document> known = store.shelf(account.id(), family).ofReference(reference);
      known.filter(document -> !document.foreign()).ifPresent(authority::poll);
    }
  }
}
