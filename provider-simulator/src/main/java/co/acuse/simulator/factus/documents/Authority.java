package co.acuse.simulator.factus.documents;

import co.acuse.simulator.factus.protocol.Family;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Decides documents: those whose time has come, and those that are asked about again. */
final class Authority {

  private final DocumentStore store;
  private final InstantSource clock;

  Authority(DocumentStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Settles what is due; the caller holds the account's lock. */
  void settle(String account, Family family) {
    Instant now = clock.instant();
    for (Document document : List.copyOf(store.shelf(account, family).undecided())) {
      Instant due = document.fate().settlesAt();
      if (due != null && !now.isBefore(due)) {
        decide(document);
      }
    }
  }

  /** Asks about a pending document once more. */
  Document poll(Document document) {
    if (document.state() != DocumentState.PENDING || document.fate().settlesAt() != null) {
      return document;
    }
    Fate next = document.fate().onePollLess();
    Document asked = document.with(document.state(), next, null);
    return next.pollsLeft() > 0 ? store.save(asked) : decide(asked);
  }

  /** Validates a document whatever was against it. */
  Document validate(Document document) {
    Fate fate = document.fate();
    return store.save(
        document.with(
            DocumentState.VALIDATED,
            new Fate(0, null, false, null, DocumentState.VALIDATED, fate.visibleFrom()),
            clock.instant()));
  }

  private Document decide(Document document) {
    Fate fate = document.fate().settled();
    return switch (fate.then()) {
      case VALIDATED -> validate(document);
      case DELETED -> store.save(document.deleted(false));
      case PENDING, REJECTED -> store.save(document.with(fate.then(), fate, null));
    };
  }
}
