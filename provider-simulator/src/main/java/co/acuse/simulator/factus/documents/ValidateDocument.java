package co.acuse.simulator.factus.documents;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.accounts.Switches;
import co.acuse.simulator.factus.documents.fields.CheckedRequest;
import co.acuse.simulator.factus.documents.fields.RequestChecks;
import co.acuse.simulator.factus.exchange.Exchange;
import co.acuse.simulator.factus.protocol.Family;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.protocol.Reply;
import co.acuse.simulator.factus.ranges.NumberingRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Posts a document: known reference, block, fields, number, verdict, in the provider's order. */
final class ValidateDocument {

  private final DocumentStore store;
  private final RequestChecks checks;
  private final NewDocuments newDocuments;
  private final Authority authority;
  private final PostedAgain again;
  private final DocumentView view;
  private final Conflicts conflicts;

  ValidateDocument(
      DocumentStore store,
      RequestChecks checks,
      NewDocuments newDocuments,
      Authority authority,
      DocumentView view) {
    this.store = store;
    this.checks = checks;
    this.newDocuments = newDocuments;
    this.authority = authority;
    this.view = view;
    this.conflicts = new Conflicts();
    this.again = new PostedAgain(store, authority, view, conflicts);
  }

  Reply validate(Exchange exchange, Family family) {
    if (!exchange.json().isObject()) {
      return Reply.message(400, "INVALID", "Bad Request", "El cuerpo de la petición no es JSON");
    }
    Account account = exchange.account();
    return switch (postUnderLock(exchange, family, account)) {
      case Posted.Answered(Reply reply) -> reply;
      case Posted.Stored(Document document) -> afterLatency(document, account);
    };
  }

  private Posted postUnderLock(Exchange exchange, Family family, Account account) {
    account.lock().lock();
    try {
      authority.settle(account.id(), family);
      return post(exchange, family, account);
    } finally {
      account.lock().unlock();
    }
  }

  /** What came of a post under the lock. */
  private sealed interface Posted {

    record Answered(Reply reply) implements Posted {}

    record Stored(Document document) implements Posted {}
  }

  private Posted post(Exchange exchange, Family family, Account account) {
    JsonNode request = exchange.json();
    String reference = Json.text(request.path("reference_code"));
    Optional<Document> known =
        reference == null
            ? Optional.empty()
            : store.shelf(account.id(), family).ofReference(reference);
    known = known.filter(document -> !PostedAgain.issuesAnother(document, account));
    if (known.isPresent()) {
      return new Posted.Answered(again.answer(known.get(), exchange, account));
    }
    if (isPlanUsedUp(account)) {
      return new Posted.Answered(Reply.paymentRequired());
    }
    if (account.switches().lockOrder() == Switches.LockOrder.BEFORE_FIELDS) {
      NumberingRange range = checks.rangeOf(request, family, account).orElse(null);
      if (isBlocked(family, account, range)) {
        return new Posted.Answered(conflicts.blocked(family, account));
      }
    }
    Optional<Document> corrected = corrected(request, family, account);
    return switch (checks.check(request, family, account, corrected.isPresent())) {
      case CheckedRequest.Faulty faulty -> new Posted.Answered(conflicts.invalid(faulty, account));
      case CheckedRequest.Sound sound when isBlocked(family, account, sound.range()) ->
          new Posted.Answered(conflicts.blocked(family, account));
      case CheckedRequest.Sound sound -> {
        Document made = newDocuments.store(exchange, family, sound, corrected);
        exchange.about(made.id(), null);
        yield new Posted.Stored(made);
      }
    };
  }

  private Reply afterLatency(Document stored, Account account) {
    long latency = account.switches().latencyMillis();
    Document document = stored;
    if (latency > 0 && stored.fate().settlesAt() != null) {
      pause(latency + 1);
      document = settled(stored, account);
    }
    return view.posted(document, account);
  }

  private Document settled(Document stored, Account account) {
    account.lock().lock();
    try {
      authority.settle(account.id(), stored.family());
      return store
          .shelf(account.id(), stored.family())
          .ofReference(stored.reference())
          .orElse(stored);
    } finally {
      account.lock().unlock();
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException _) {
      // The server is stopping: the document stays pending, as with the real authority.
      Thread.currentThread().interrupt();
    }
  }

  private boolean isBlocked(Family family, Account account, @Nullable NumberingRange range) {
    boolean wholeFamily = account.switches().lockScope() == Switches.LockScope.ACCOUNT;
    return store.shelf(account.id(), family).undecided().stream()
        .anyMatch(other -> wholeFamily || range == null || other.rangeId() == range.id());
  }

  private boolean isPlanUsedUp(Account account) {
    int quota = account.switches().documentsQuota();
    return quota > 0 && store.issued(account.id()) >= quota;
  }

  private Optional<Document> corrected(JsonNode request, Family family, Account account) {
    String number =
        family.isNote() ? Json.text(request.path(RequestChecks.correctedField(family))) : null;
    if (number == null) {
      return Optional.empty();
    }
    Family other = family == Family.ADJUSTMENT_NOTE ? Family.SUPPORT_DOCUMENT : Family.BILL;
    return store
        .shelf(account.id(), other)
        .ofNumber(number)
        .filter(document -> document.state() == DocumentState.VALIDATED);
  }
}
