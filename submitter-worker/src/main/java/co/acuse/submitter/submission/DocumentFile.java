package co.acuse.submitter.submission;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.contracts.lifecycle.Delivery;
import co.acuse.contracts.lifecycle.DocumentStamp;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.submitter.submission.Schedule.Turn;
import co.acuse.submitter.submission.SubmissionEntry.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One document and its submissions, as the lease holder reads and changes them within one
 * transaction of the ledger.
 */
public final class DocumentFile {

  static final String NUMBER_GIVEN_BACK = "NUMBER_GIVEN_BACK";

  private final DocumentSnapshot before;
  private final Instant now;
  private final LedgerView ledger;
  private final Journal journal;
  private final Dealings dealings;
  private final Map<SubmissionId, SubmissionEntry> submissions = new LinkedHashMap<>();
  private final Set<SubmissionId> touched = new LinkedHashSet<>();
  private final Map<SubmissionId, FrozenRequest> frozen = new LinkedHashMap<>();
  private final List<AttemptNote> attempts = new ArrayList<>();
  private final Set<InvoiceId> wakes = new LinkedHashSet<>();
  private Stage stage;
  private Schedule schedule;
  private @Nullable InvoiceId awaits;
  private @Nullable Issue issue;
  private @Nullable AccountChange accountChange;
  private @Nullable DeliveryChange deliveryChange;
  private final Map<SubmissionId, FrozenRequest> replaced = new LinkedHashMap<>();
  private @Nullable OutageNote outage;
  private boolean wakesNotes;
  private boolean buyersFilesDue;
  private boolean filesArchived;
  private boolean retold;
  private boolean givesNumbersBack;

  /**
   * Opens a file.
   *
   * @param submissions all of the document's, in the order of their positions
   * @param now the ledger's time
   */
  public DocumentFile(
      DocumentSnapshot before,
      List<SubmissionEntry> submissions,
      Instant now,
      LedgerView ledger,
      Supplier<UUID> eventIds) {
    this.before = before;
    this.now = now;
    this.ledger = ledger;
    this.journal = new Journal(before.key(), before.sequence(), now, eventIds);
    this.dealings = before.dealings();
    this.stage = before.stage();
    this.schedule = before.schedule();
    this.awaits = before.awaits();
    this.issue = before.issue();
    submissions.forEach(entry -> this.submissions.put(entry.id(), entry));
  }

  DocumentKey key() {
    return before.key();
  }

  Instant now() {
    return now;
  }

  LedgerView ledger() {
    return ledger;
  }

  Journal journal() {
    return journal;
  }

  Dealings dealings() {
    return dealings;
  }

  Stage stage() {
    return stage;
  }

  boolean isDue() {
    return schedule.isDue(now);
  }

  Optional<Issue> issue() {
    return Optional.ofNullable(issue);
  }

  List<SubmissionEntry> submissions() {
    return List.copyOf(submissions.values());
  }

  List<SubmissionEntry> in(State state) {
    return submissions.values().stream().filter(entry -> entry.state() == state).toList();
  }

  Optional<SubmissionEntry> active() {
    return submissions.values().stream().filter(e -> e.state() == State.ACTIVE).findFirst();
  }

  SubmissionEntry requireActive() {
    return active().orElseThrow(() -> new IllegalStateException("no submission is active"));
  }

  /** The submission that an event speaks of when none is active. */
  SubmissionEntry activeOrLast() {
    return active().orElseGet(() -> List.copyOf(submissions.values()).getLast());
  }

  SubmissionEntry submission(SubmissionId id) {
    return Objects.requireNonNull(submissions.get(id), "a submission of this document");
  }

  void put(SubmissionEntry entry) {
    submissions.put(entry.id(), entry);
    touched.add(entry.id());
  }

  FrozenRequest frozenRequest(SubmissionEntry entry) {
    FrozenRequest fresh = frozen.get(entry.id());
    return fresh == null ? ledger.frozen(entry.id()) : fresh;
  }

  /** Every request that may have been sent for this document, the newest first. */
  List<FrozenRequest> frozenRequests() {
    Map<String, FrozenRequest> bySha256 = new LinkedHashMap<>();
    submissions().reversed().stream()
        .filter(entry -> entry.frozenSha256() != null)
        .map(this::frozenRequest)
        .forEach(request -> bySha256.putIfAbsent(request.sha256(), request));
    return List.copyOf(bySha256.values());
  }

  void freeze(SubmissionEntry entry, FrozenRequest request) {
    frozen.put(entry.id(), request);
    put(entry.frozen(request.sha256()));
  }

  /** Takes the place of a request that may have been sent, and so is kept. */
  void freezeBeside(SubmissionEntry entry, FrozenRequest request) {
    replaced.put(entry.id(), frozenRequest(entry));
    freeze(entry, request);
  }

  /** All that was frozen of a submission and may have been sent, the newest first. */
  List<FrozenRequest> versions(SubmissionEntry entry) {
    FrozenRequest newest = frozenRequest(entry);
    return dealings.givenToBuyer
        ? Stream.concat(Stream.of(newest), ledger.replaced(entry.id()).stream()).toList()
        : List.of(newest);
  }

  /** A lost ledger told that it was about to send this; its bytes are in the copy, or lost too. */
  void retoldRequest(
      SubmissionEntry entry,
      FrozenRequest told,
      DocumentStamp stamp,
      Provider provider,
      Instant at) {
    if (!told.sha256().equals(entry.frozenSha256())) {
      freeze(entry, told);
    }
    var number = new DocumentNumber(stamp.prefix(), stamp.number());
    ledger.holdTold(key(), provider, number, at);
  }

  void note(AttemptNote note) {
    attempts.add(note);
  }

  void standAt(Stage newStage) {
    stage = newStage;
  }

  void schedule(Turn turn, @Nullable Instant at, boolean holdsLane) {
    SubmissionEntry entry = activeOrLast();
    schedule = new Schedule(turn, at, holdsLane, !entry.isReplay(), entry.position());
  }

  void awaits(@Nullable InvoiceId invoice) {
    awaits = invoice;
  }

  void issue(Issue issued) {
    issue = issued;
  }

  /** Takes back an issue that was never told. */
  void unissued() {
    issue = null;
  }

  /** What is changed here was told before, up to the event of this number. */
  void retold(long sequence) {
    journal.resumeAt(sequence);
    retold = true;
  }

  void filesRetold() {
    filesArchived = true;
  }

  /** What still waited when the ledger was lost may have been sent after its last word. */
  void deliveryRetold(Delivery told) {
    boolean waits = told.state() == Delivery.State.WAITING;
    deliveryChange =
        new DeliveryChange.Reported(
            new Delivery(
                told.round(),
                told.state(),
                told.attempts(),
                told.recipient(),
                told.reason(),
                told.inDoubt() || waits,
                waits ? now : null));
  }

  /** What the buyer may have before the authority does is to be made. */
  void buyersFilesDue() {
    buyersFilesDue = true;
    filesArchived = false;
  }

  /** What a request has shown about the authority's service. */
  void outage(OutageNote note) {
    outage = note;
  }

  /** Looks at another document of the issuer as soon as this is written. */
  void wake(InvoiceId other) {
    wakes.add(other);
  }

  /** Notes that wait for this invoice look again at once. */
  void wakeNotes() {
    wakesNotes = true;
  }

  void changeAccount(AccountChange change) {
    accountChange = change;
  }

  /** The authority's number turned out to be another document's, too. */
  public void numberHeldTwice(String number, InvoiceId other) {
    if (retold) {
      return;
    }
    journal.alert(
        activeOrLast(),
        new Message(
            "NUMBER_HELD_TWICE",
            "El número %s ya figura en otro documento de esta cuenta (%s): revise ambos con el"
                    .formatted(number, other)
                + " proveedor antes de imprimir."),
        null);
  }

  /**
   * To be sent in its turn; but what is to be asked for first is due, since it may be the very
   * document that keeps all others from their turn.
   */
  void queue() {
    if (dealings.lookFirst) {
      schedule(Turn.TIMED, now, false);
    } else {
      schedule(Turn.READY, null, false);
    }
  }

  /** An operator wants something done with the document now. */
  public void ordered(OperatorAction action) {
    if (action == OperatorAction.ABANDON) {
      abandon();
      return;
    }
    if (!stage.isActive()) {
      dealings.ordered = action;
      schedule(Turn.TIMED, now, false);
      return;
    }
    if (action == OperatorAction.RESEND) {
      dealings.allowOnceMore();
    }
    boolean held = stage != Stage.READY && stage != Stage.WAITING_INVOICE;
    dealings.lookFirst |= action == OperatorAction.ASK_PROVIDER && dealings.boundTo != null;
    if (schedule.turn() == Turn.TIMED && (held || dealings.lookFirst)) {
      schedule(Turn.TIMED, now, schedule.holdsLane());
    }
  }

  /** Only what nobody can hold gives its number back: what may have been sent keeps it for ever. */
  private void abandon() {
    Message said =
        isCertainlyHeldByNobody()
            ? new Message(NUMBER_GIVEN_BACK, "Su número queda libre para otro documento.")
            : new Message(
                "NUMBER_KEPT", "Su número no se libera: la venta sigue viva o pudo enviarse.");
    givesNumbersBack = isCertainlyHeldByNobody();
    journal.alert(activeOrLast(), said, null);
  }

  private boolean isCertainlyHeldByNobody() {
    return stage == Stage.FAILED
        && !dealings.unanswered
        && !dealings.conflicted
        && !dealings.givenToBuyer
        && submissions.values().stream().noneMatch(SubmissionEntry::isUnfinished);
  }

  /** The document's files are at hand, and with them what the buyer is mailed. */
  public void filesArchived(List<ArchivedFile> files, Mailing mailing) {
    Issue known = requireIssue();
    journal.filesArchived(submission(known.submission()), known.account().provider(), files);
    filesArchived = true;
    switch (mailing) {
      case Mailing.None _ -> {}
      case Mailing.Ready(BuyersMail mail) -> {
        deliveryReported(Deliveries.queued(mail, now));
        deliveryChange = new DeliveryChange.Opened(mail);
      }
      case Mailing.Impossible(Message why) -> deliveryReported(Deliveries.impossible(why));
    }
  }

  /** What came of bringing the document to the buyer. */
  public void deliveryReported(Delivery delivery) {
    Issue known = requireIssue();
    journal.deliveryReported(submission(known.submission()), known.account().provider(), delivery);
    deliveryChange = new DeliveryChange.Reported(delivery);
  }

  private Issue requireIssue() {
    return Objects.requireNonNull(issue, "files belong to an issued document");
  }

  /** What the buyer may have is at hand; of no use once the document has met its end. */
  public void buyersFilesArchived(List<ArchivedFile> files) {
    Account account = dealings.boundTo;
    if (dealings.contingency != null && account != null && active().isPresent()) {
      journal.filesArchived(requireActive(), account.provider(), files);
      filesArchived = true;
    }
  }

  /** Everything to be written. */
  public Changes changes() {
    return new Changes(
        new DocumentSnapshot(
            before.key(),
            before.version() + 1,
            journal.sequence(),
            stage,
            schedule,
            dealings,
            awaits,
            issue),
        touched.stream().map(this::submission).toList(),
        Map.copyOf(frozen),
        Map.copyOf(replaced),
        journal.events(),
        List.copyOf(attempts),
        Set.copyOf(wakes),
        wakesNotes,
        before.issue() == null ? issue : null,
        buyersFilesDue,
        filesArchived,
        givesNumbersBack,
        accountChange,
        deliveryChange,
        outage);
  }

  /**
   * What a decision changed.
   *
   * @param replaced requests that others took the place of
   * @param newIssue present when the document was issued with this decision
   */
  public record Changes(
      DocumentSnapshot document,
      List<SubmissionEntry> submissions,
      Map<SubmissionId, FrozenRequest> frozen,
      Map<SubmissionId, FrozenRequest> replaced,
      List<InvoiceEvent> events,
      List<AttemptNote> attempts,
      Set<InvoiceId> wakes,
      boolean wakesNotes,
      @Nullable Issue newIssue,
      boolean buyersFilesDue,
      boolean filesArchived,
      boolean givesNumbersBack,
      @Nullable AccountChange accountChange,
      @Nullable DeliveryChange deliveryChange,
      @Nullable OutageNote outage) {}
}
