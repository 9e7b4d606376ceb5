package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.submitter.submission.FreezeOrder.ReferencedInvoice;
import co.acuse.submitter.submission.Journal.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the active submission into a request, and puts aside or ends what does not become one. */
final class RequestFreezing {

  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final Surroundings surroundings;
  private final Endings endings;
  private final Waits waits;

  RequestFreezing(Surroundings surroundings, Endings endings, Waits waits) {
    this.surroundings = surroundings;
    this.endings = endings;
    this.waits = waits;
  }

  /** The first request of a document, under the number that is its own or becomes it. */
  Optional<FrozenRequest> first(
      DocumentFile file,
      Account account,
      SubmissionRequested requested,
      @Nullable ReferencedInvoice invoice,
      boolean inContingency) {
    Instant issuedAt = inContingency ? FreezeOrder.issuedAt(requested, file.now()) : null;
    Draft draft = new Draft(requested, invoice, file.now(), issuedAt);
    return switch (surroundings.gatewayOf(account).numbering(requested)) {
      case Numbering.ByProvider _ -> freeze(file, account, draft.under(null));
      case Numbering.ByAcuse(var series) -> number(file, account, draft, series);
      case Numbering.ByTill(var number) -> claim(file, account, draft.under(number), number);
      case Numbering.Inexpressible(var reasons) -> refused(file, reasons);
      case Numbering.NotYet(var reason) -> notYet(file, reason);
    };
  }

  /** A number is taken only for what can be said: what is refused later leaves a gap. */
  private Optional<FrozenRequest> number(
      DocumentFile file, Account account, Draft draft, List<Series> series) {
    Series first = series.getFirst();
    Optional<Freezing.Withheld> obstacle =
        surroundings.gatewayOf(account).withheld(draft.under(first.number(first.start())));
    if (obstacle.isPresent()) {
      return withheld(file, obstacle.get());
    }
    Optional<DocumentNumber> number =
        file.ledger().holdNumber(file.key(), account.provider(), series);
    return number.isPresent()
        ? freeze(file, account, draft.under(number.get()))
        : notYet(file, usedUp(series));
  }

  /**
   * Two sales that a till numbered alike: the first to come has the number, the other ends here.
   */
  private Optional<FrozenRequest> claim(
      DocumentFile file, Account account, FreezeOrder order, DocumentNumber number) {
    Optional<Freezing.Withheld> obstacle = surroundings.gatewayOf(account).withheld(order);
    if (obstacle.isPresent()) {
      return withheld(file, obstacle.get());
    }
    return switch (file.ledger().claim(file.key(), account.provider(), number)) {
      case Claim.Held _ -> freeze(file, account, order);
      case Claim.OfAnother(var reference) ->
          refused(file, List.of(TillNumbers.taken(number, reference)));
      case Claim.KeepsAnother(var kept) ->
          refused(file, List.of(TillNumbers.changed(number, kept)));
    };
  }

  private Optional<FrozenRequest> freeze(DocumentFile file, Account account, FreezeOrder order) {
    return switch (surroundings.gatewayOf(account).freeze(order)) {
      case Freezing.Frozen(var request) -> Optional.of(request);
      case Freezing.Withheld withheld -> withheld(file, withheld);
    };
  }

  private Optional<FrozenRequest> withheld(DocumentFile file, Freezing.Withheld withheld) {
    return switch (withheld) {
      case Freezing.Inexpressible(var reasons) -> refused(file, reasons);
      case Freezing.NotYet(var reason) -> notYet(file, reason);
    };
  }

  private Optional<FrozenRequest> refused(DocumentFile file, List<Message> reasons) {
    endings.fail(file, FailureCause.REFUSED_BY_PROVIDER, reasons, false, null);
    return Optional.empty();
  }

  private Optional<FrozenRequest> notYet(DocumentFile file, Message reason) {
    Instant again = file.now().plus(AGAIN);
    waits.until(file, new Wait(Phase.WAITING_RETRY, reason, again, null, null));
    return Optional.empty();
  }

  private static Message usedUp(List<Series> series) {
    Series last = series.getLast();
    return new Message(
        "RANGE_USED_UP",
        "El rango %s del %d al %d no tiene más números: configure el siguiente."
            .formatted(last.prefix(), last.first(), last.last()));
  }

  /** A request that has no number yet. */
  private record Draft(
      SubmissionRequested requested,
      @Nullable ReferencedInvoice invoice,
      Instant now,
      @Nullable Instant issuedAt) {

    FreezeOrder under(@Nullable DocumentNumber number) {
      return new FreezeOrder(requested, invoice, number, now, issuedAt);
    }
  }
}
