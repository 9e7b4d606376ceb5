package co.acuse.simulator.factus.documents;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.accounts.Switches;
import co.acuse.simulator.factus.exchange.Exchange;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.protocol.Reply;

/** A reference that the server knows is posted once more; the caller holds the account's lock. */
final class PostedAgain {

  private final DocumentStore store;
  private final Authority authority;
  private final DocumentView view;
  private final Conflicts conflicts;

  PostedAgain(DocumentStore store, Authority authority, DocumentView view, Conflicts conflicts) {
    this.store = store;
    this.authority = authority;
    this.view = view;
    this.conflicts = conflicts;
  }

  /** Whether this post issues a second document beside the one that is validated. */
  static boolean issuesAnother(Document known, Account account) {
    return known.state() == DocumentState.VALIDATED
        && account.switches().sameReference() == Switches.SameReference.ANOTHER;
  }

  Reply answer(Document known, Exchange exchange, Account account) {
    Switches switches = account.switches();
    exchange.about(known.id(), known.state().name());
    return switch (known.state()) {
      case VALIDATED -> validated(known, exchange, account);
      case PENDING -> {
        Document asked = authority.poll(known);
        yield switches.ownPending() == Switches.OwnPending.REEVALUATE
            ? view.posted(asked, account)
            : conflicts.blocked(known.family(), account);
      }
      case REJECTED ->
          switches.ownRejected() == Switches.OwnRejected.CONFLICT
              ? conflicts.blocked(known.family(), account)
              : view.posted(authority.validate(known), account);
      case DELETED -> throw new IllegalStateException("A deleted document was found again");
    };
  }

  private Reply validated(Document known, Exchange exchange, Account account) {
    return switch (account.switches().sameReference()) {
      case ORIGINAL -> view.posted(known, account);
      case REJECT_ALWAYS -> conflicts.duplicate(account);
      case REJECT_DUPLICATE ->
          Json.readOrMissing(store.requestOf(known)).equals(exchange.json())
              ? view.posted(known, account)
              : conflicts.duplicate(account);
      case ANOTHER -> throw new IllegalStateException("To be posted as a new document");
    };
  }
}
