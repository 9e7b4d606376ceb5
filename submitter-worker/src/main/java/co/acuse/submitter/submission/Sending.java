package co.acuse.submitter.submission;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.submitter.submission.FreezeOrder.ReferencedInvoice;
import co.acuse.submitter.submission.Journal.Wait;
import co.acuse.submitter.submission.Schedule.Turn;
import co.acuse.submitter.submission.SentRequest.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the active submission up to its next submitting request. */
final class Sending {

  private final Surroundings surroundings;
  private final RequestFreezing freezing;
  private final Endings endings;
  private final Waits waits;

  Sending(Surroundings surroundings, RequestFreezing freezing, Endings endings, Waits waits) {
    this.surroundings = surroundings;
    this.freezing = freezing;
    this.endings = endings;
    this.waits = waits;
  }

  Order send(DocumentFile file, Account account) {
    SubmissionEntry active = file.requireActive();
    if (isFrozenForGood(file, active)) {
      return frozen(file, active, account);
    }
    SubmissionRequested requested = file.ledger().requested(active.id());
    return switch (NoteInvoice.of(requested.invoice(), file.ledger())) {
      case NoteInvoice.Known(var invoice) -> freeze(file, account, requested, invoice);
      case NoteInvoice.Underway(var id) -> waitFor(file, id, "Espera a que se emita su factura.");
      case NoteInvoice.Failed _ ->
          fail(file, FailureCause.REFERENCED_INVOICE_FAILED, "La factura que corrige falló.");
      case NoteInvoice.Unheard(var id) -> unheard(file, active, id);
    };
  }

  /**
   * Before anything has left, the settings of the moment count: ranges too have a valid-from. What
   * a lost ledger sent is asked for by its stamp; not found, it is frozen anew under its number.
   * What the buyer has stays as it is.
   */
  static boolean isFrozenForGood(DocumentFile file, SubmissionEntry active) {
    Dealings dealings = file.dealings();
    return active.frozenSha256() != null
        && !dealings.freezeAgain
        && (dealings.lookFirst
            || dealings.contingency != null
            || (active.attempts() > 0 && !file.frozenRequest(active).isDropped()));
  }

  private Order unheard(DocumentFile file, SubmissionEntry active, InvoiceId id) {
    Instant patience = active.acceptedAt().plus(surroundings.timing().noteUnknown());
    return file.now().isBefore(patience)
        ? waitFor(file, id, "Espera a que llegue la factura que corrige.")
        : fail(
            file,
            FailureCause.REFERENCED_INVOICE_UNKNOWN,
            "La factura que corrige nunca llegó: envíela y repita la nota.");
  }

  private Order waitFor(DocumentFile file, InvoiceId invoice, String text) {
    file.awaits(invoice);
    file.standAt(Stage.WAITING_INVOICE);
    waits.until(
        file,
        new Wait(
            Phase.WAITING_INVOICE,
            new Message("WAITING_INVOICE", text),
            file.now().plus(surroundings.timing().noteLooks()),
            null,
            null));
    return new Order.Nothing();
  }

  private Order freeze(
      DocumentFile file,
      Account account,
      SubmissionRequested requested,
      @Nullable ReferencedInvoice invoice) {
    file.awaits(null);
    file.standAt(Stage.READY);
    Optional<FrozenRequest> request = freezing.first(file, account, requested, invoice, false);
    if (request.isEmpty()) {
      return new Order.Nothing();
    }
    file.freeze(file.requireActive(), request.get());
    file.dealings().freezeAgain = false;
    return frozen(file, file.requireActive(), account);
  }

  private Order frozen(DocumentFile file, SubmissionEntry active, Account account) {
    if (file.dealings().lookFirst) {
      file.dealings().boundTo = account;
      return new Order.LookUp(file.now());
    }
    return post(file, active, account);
  }

  /** In its turn, or asked for first, as soon as the provider answers again. */
  void transmitLater(DocumentFile file) {
    if (file.stage() == Stage.READY) {
      file.queue();
    } else {
      file.schedule(Turn.TIMED, file.now(), waits.holdsLane(file));
    }
    file.dealings().told =
        new Told(
            file.requireActive().id(),
            Phase.CONTINGENCY,
            "PROVIDER_AWAY",
            file.requireActive().attempts(),
            null);
  }

  /** Writes the request down; it leaves once that is committed. */
  Order post(DocumentFile file, SubmissionEntry owner, Account account) {
    Dealings dealings = file.dealings();
    if (dealings.isOpen(file.now(), surroundings.timing().lag())) {
      throw new IllegalStateException("a request is open: nothing may be sent");
    }
    SubmissionEntry active = file.requireActive();
    SubmissionEntry counted = active.withAttempts(active.attempts() + 1);
    SentRequest request = request(file, Kind.POST, counted);
    FrozenRequest bytes = file.frozenRequest(owner);
    file.put(counted);
    dealings.boundTo = account;
    dealings.notFound = 0;
    dealings.request = request;
    if (dealings.contingency != null) {
      dealings.contingency = dealings.contingency.asSent();
    }
    begin(file, Stage.SENDING, request);
    file.journal().attemptStarted(counted, request, bytes, account.provider());
    return new Order.Post(request, bytes);
  }

  /** The same bytes are about to leave once more within the same call: one more attempt. */
  Order repeat(DocumentFile file, Order.Post sent) {
    SentRequest request = file.dealings().request;
    Account account = file.dealings().boundTo;
    if (request == null || account == null || !AfterSubmit.isUnderway(file, sent)) {
      return new Order.Nothing();
    }
    SubmissionEntry counted = file.requireActive().withAttempts(request.attempt() + 1);
    SentRequest repeated = request.repeated();
    file.put(counted);
    file.dealings().request = repeated;
    file.journal().attemptStarted(counted, repeated, sent.bytes(), account.provider());
    return sent;
  }

  /** Writes the deletion down; it leaves once that is committed. */
  Order delete(DocumentFile file) {
    SentRequest request = request(file, Kind.DELETE, file.activeOrLast());
    file.dealings().request = request;
    begin(file, Stage.DELETING, request);
    return new Order.Delete(request);
  }

  private SentRequest request(DocumentFile file, Kind kind, SubmissionEntry entry) {
    Instant deadline = file.now().plus(surroundings.timing().request());
    return new SentRequest(kind, entry.id(), entry.attempts(), file.now(), deadline, null);
  }

  private void begin(DocumentFile file, Stage stage, SentRequest request) {
    file.note(new AttemptNote.Begun(request));
    file.standAt(stage);
    // Should this process die, whoever comes next asks as soon as nobody can be sending any more.
    file.schedule(Turn.TIMED, request.deadline(), waits.holdsLane(file));
  }

  private Order fail(DocumentFile file, FailureCause cause, String text) {
    boolean retryable = cause == FailureCause.REFERENCED_INVOICE_UNKNOWN;
    endings.fail(file, cause, List.of(new Message(cause.name(), text)), retryable, null);
    return new Order.Nothing();
  }
}
