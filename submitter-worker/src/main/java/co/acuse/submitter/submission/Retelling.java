package co.acuse.submitter.submission;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.contracts.lifecycle.DocumentStamp;
import co.acuse.contracts.lifecycle.EventHeader;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.InvoiceStatus;
import co.acuse.contracts.lifecycle.Phase;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.submitter.submission.Schedule.Turn;
import co.acuse.submitter.submission.SentRequest.Kind;
import co.acuse.submitter.submission.SubmissionEntry.State;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Brings the file of a document up to what was told of it, when the ledger was restored from a copy
 * that is older; what the lost ledger did after its last word is doubted, never guessed.
 */
public final class Retelling {

  /** Told instead of an end: its submission had already been told FAILED. */
  private static final String ISSUED_LATE = "ISSUED_AFTER_FAILURE";

  private final Timing timing;
  private final Endings endings;
  private final Accounts accounts;
  private final String environment;

  /**
   * A retelling.
   *
   * @param environment of the ledger: that of an account which is no longer configured
   */
  public Retelling(Timing timing, Accounts accounts, String environment) {
    this.timing = timing;
    this.endings = new Endings(new Placement(), timing);
    this.accounts = accounts;
    this.environment = environment;
  }

  /** Takes the next event of the document; one that the ledger knows changes nothing. */
  public void take(DocumentFile file, InvoiceEvent event) {
    if (event.header().sequence() <= file.journal().sequence()) {
      return;
    }
    file.retold(event.header().sequence());
    Provider provider = event.header().provider();
    if (provider != null) {
      file.dealings().boundTo = account(file, provider);
    }
    switch (event) {
      case InvoiceEvent.SubmissionActivated _ -> activated(file, event);
      case InvoiceEvent.AttemptStarted started -> attempted(file, started);
      case InvoiceEvent.SubmissionWaiting waiting -> waiting(file, waiting);
      case InvoiceEvent.ContingencyEntered entered -> contingency(file, entered);
      case InvoiceEvent.InvoiceIssued issued -> issued(file, issued);
      case InvoiceEvent.SubmissionFailed failed -> failed(file, failed);
      case InvoiceEvent.ProviderDocumentDeleted _ -> file.dealings().noLongerHeld();
      case InvoiceEvent.FilesArchived _ -> file.filesRetold();
      case InvoiceEvent.DeliveryReported(_, var delivery) -> file.deliveryRetold(delivery);
      case InvoiceEvent.AlertRaised(var header, var alert, _) ->
          alerted(file, alert.code(), header.occurredAt());
    }
  }

  private static void activated(DocumentFile file, InvoiceEvent event) {
    file.active().ifPresent(other -> file.put(other.as(State.NEW)));
    change(file, event, entry -> entry.as(State.ACTIVE));
    file.dealings().beginSubmission();
    file.awaits(null);
    file.standAt(Stage.READY);
    file.schedule(Turn.READY, null, false);
  }

  private static void waiting(DocumentFile file, InvoiceEvent.SubmissionWaiting waiting) {
    attempts(file, waiting, waiting.attempt());
    boolean untold = waiting.phase() == Phase.UNKNOWN || waiting.phase() == Phase.CONTINGENCY;
    file.dealings().unanswered |= untold;
  }

  private static void alerted(DocumentFile file, String code, Instant at) {
    file.dealings().conflicted |= code.equals(ISSUED_LATE);
    if (code.equals(DocumentFile.NUMBER_GIVEN_BACK)) {
      file.ledger().giveBackTold(file.key().invoiceId(), at);
    }
  }

  /** Under which number it left is told before it leaves. */
  private static void attempted(DocumentFile file, InvoiceEvent.AttemptStarted started) {
    attempts(file, started, started.attempt());
    EventHeader header = started.header();
    DocumentStamp stamp = started.stamp();
    Provider provider = header.provider();
    if (stamp != null && provider != null) {
      FrozenRequest request = new FrozenRequest(new byte[0], started.requestHash(), stamp);
      find(file, header.submissionId())
          .ifPresent(
              entry -> file.retoldRequest(entry, request, stamp, provider, header.occurredAt()));
    }
    Contingency contingency = file.dealings().contingency;
    if (contingency != null) {
      file.dealings().contingency = contingency.asSent();
    }
  }

  /** The buyer has these very bytes, and no others are ever sent. */
  private static void contingency(DocumentFile file, InvoiceEvent.ContingencyEntered entered) {
    attempts(file, entered, entered.attempt());
    EventHeader header = entered.header();
    Provider provider = Objects.requireNonNull(header.provider(), "who is away is named");
    FrozenRequest request = new FrozenRequest(xml(entered), entered.requestHash(), entered.stamp());
    find(file, header.submissionId())
        .ifPresent(entry ->
            file.retoldRequest(entry, request, entered.stamp(), provider, header.occurredAt()));
    file.dealings().contingency = Contingency.since(entered.signedAt());
    file.dealings().givenToBuyer = true;
    file.dealings().freezeAgain = false;
    file.buyersFilesDue();
  }

  private static byte[] xml(InvoiceEvent.ContingencyEntered entered) {
    return entered.files().stream()
        .filter(file -> file.kind() == ArchivedFile.Kind.XML)
        .flatMap(file -> Stream.ofNullable(file.base64()))
        .map(Base64.getDecoder()::decode)
        .findFirst()
        .orElseGet(() -> new byte[0]);
  }

  private static void attempts(DocumentFile file, InvoiceEvent event, int attempts) {
    change(file, event, entry -> entry.withAttempts(attempts));
  }

  private void issued(DocumentFile file, InvoiceEvent.InvoiceIssued event) {
    if (file.issue().isEmpty()) {
      file.issue(issue(file, event));
    }
    Instant at = event.header().occurredAt();
    end(file, event, event.attempts(), SubmissionEnd.issued(event.repeat(), at));
    file.awaits(null);
    file.standAt(Stage.ISSUED);
    file.schedule(Turn.NONE, null, false);
  }

  private Issue issue(DocumentFile file, InvoiceEvent.InvoiceIssued event) {
    SubmissionId submission = event.header().submissionId();
    String hash = find(file, submission).map(SubmissionEntry::contentHash).orElse("");
    Account account =
        Objects.requireNonNull(file.dealings().boundTo, "what was issued names its provider");
    return new Issue(event.document(), submission, hash, account, event.notices());
  }

  /** The account that the document is bound to, else the issuer's at that provider. */
  private Account account(DocumentFile file, Provider provider) {
    Account bound = file.dealings().boundTo;
    if (bound != null) {
      return bound;
    }
    String issuer = file.key().issuer().value();
    String name = provider.name().toLowerCase(Locale.ROOT) + "-" + issuer;
    Account lost = new Account(provider, name, environment);
    Account configured =
        switch (accounts.of(file.key().issuer())) {
          case AccountState.Usable(var account) -> account;
          case AccountState.Unusable(var account, _, _) -> account;
          case AccountState.Unknown() -> lost;
        };
    return configured.provider() == provider ? configured : lost;
  }

  private void failed(DocumentFile file, InvoiceEvent.SubmissionFailed event) {
    SubmissionEnd end =
        new SubmissionEnd(
            InvoiceStatus.FAILED,
            event.cause(),
            event.messages(),
            event.retryable(),
            event.repeat(),
            event.header().occurredAt());
    end(file, event, event.attempts(), end);
    file.dealings().conflicted |= event.cause() == FailureCause.CONFLICT;
    if (file.active().isEmpty() && file.issue().isEmpty()) {
      file.awaits(null);
      file.standAt(Stage.FAILED);
      endings.rest(file);
    }
  }

  private static void end(DocumentFile file, InvoiceEvent event, int attempts, SubmissionEnd end) {
    change(file, event, entry -> entry.withAttempts(attempts).ended(end));
  }

  private static void change(
      DocumentFile file, InvoiceEvent event, UnaryOperator<SubmissionEntry> change) {
    find(file, event.header().submissionId()).map(change).ifPresent(file::put);
  }

  private static Optional<SubmissionEntry> find(DocumentFile file, SubmissionId submission) {
    return file.submissions().stream().filter(entry -> entry.id().equals(submission)).findFirst();
  }

  /**
   * Takes back what the copy had not told when others took the numbers of these events.
   *
   * @param untold events of the document, in the order of their numbers
   */
  public void unsay(DocumentFile file, List<InvoiceEvent> untold) {
    file.retold(untold.getFirst().header().sequence() - 1);
    for (InvoiceEvent event : untold) {
      if (event.isTerminal()) {
        change(file, event, entry -> entry.as(stateBefore(file, entry)));
      }
      if (event instanceof InvoiceEvent.InvoiceIssued issued && !issued.repeat()) {
        file.unissued();
        file.standAt(Stage.FAILED);
      }
      if (event instanceof InvoiceEvent.ContingencyEntered) {
        file.dealings().contingency = null;
        find(file, event.header().submissionId()).ifPresent(entry -> giveBackSent(file, entry));
      }
    }
  }

  /** No buyer has what took the place of this. */
  private static void giveBackSent(DocumentFile file, SubmissionEntry entry) {
    file.ledger().replaced(entry.id()).stream()
        .findFirst()
        .ifPresent(sent -> file.freeze(entry, sent));
  }

  /** What was sent, or nearly, was at work; the others find their places anew. */
  private static State stateBefore(DocumentFile file, SubmissionEntry entry) {
    boolean wasActive = entry.attempts() > 0 || entry.frozenSha256() != null;
    return wasActive && file.active().isEmpty() ? State.ACTIVE : State.NEW;
  }

  /**
   * Leaves nothing unfinished for certain: after the time that a last request of the lost ledger
   * can have taken, the provider is asked, and only then is anything sent.
   *
   * @return from when it is asked
   */
  public Instant doubt(DocumentFile file) {
    file.in(State.WAITING).forEach(entry -> file.put(entry.as(State.NEW)));
    SubmissionEntry subject = file.activeOrLast();
    Instant deadline = file.now().plus(timing.request());
    SentRequest possible =
        new SentRequest(Kind.POST, subject.id(), subject.attempts(), file.now(), deadline, null);
    Instant closed = possible.conclusiveFrom(timing.lag());
    if (file.issue().isEmpty()) {
      file.dealings().restored(possible, file.submissions().getLast().position());
      file.awaits(null);
      if (file.active().isPresent()) {
        file.standAt(Stage.READY);
        file.schedule(Turn.TIMED, closed, false);
      }
    }
    return closed;
  }
}
