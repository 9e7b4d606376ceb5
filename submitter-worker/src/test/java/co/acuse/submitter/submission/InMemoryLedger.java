package co.acuse.submitter.submission;

import static java.util.Objects.requireNonNull;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.LifecycleMessage;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.OutageProof;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Wire;
import co.acuse.submitter.restore.RestoredLedger;
import co.acuse.submitter.submission.Schedule.Turn;
import co.acuse.submitter.submission.SubmissionEntry.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ledger without a database: passes the same contract. */
public final class InMemoryLedger
    implements Ledger, Submissions, LeaseTable, Outbox, AccountStandings, RestoredLedger {

  private static final Set<String> HASTENED =
      Set.of("UNAVAILABLE", "PROVIDER_AWAY", "ACCOUNT_UNCHECKED", "ACCOUNT_CHECK_FAILED");

  private final InstantSource clock;
  private final AtomicLong told;
  private final Supplier<UUID> ids;
  private final Map<SubmissionId, Row> rows = new LinkedHashMap<>();
  private final Map<InvoiceId, DocumentSnapshot> documents = new LinkedHashMap<>();
  private final Map<IssuerNit, Holding> leases = new HashMap<>();
  private final Map<IssuerNit, Used> used = new HashMap<>();
  private final Map<IssuerNit, Suspension> suspensions = new HashMap<>();
  private final Map<String, InvoiceId> numbers = new HashMap<>();
  private GivenNumbers givenNumbers = new GivenNumbers();
  private final List<Written> outbox = new ArrayList<>();
  private final Set<Long> published = new HashSet<>();
  private final List<AttemptNote> attempts = new ArrayList<>();
  private final Map<SubmissionId, List<FrozenRequest>> replaced = new HashMap<>();
  private final Map<Provider, OutageWatch> outages = new HashMap<>();

  public InMemoryLedger(InstantSource clock) {
    this(clock, new AtomicLong());
  }

  private InMemoryLedger(InstantSource clock, AtomicLong told) {
    this.clock = clock;
    this.told = told;
    this.ids = () -> new UUID(7, told.incrementAndGet());
  }

  /** All that is in it; the copy never gives an event an id that this one gives. */
  public synchronized InMemoryLedger copy() {
    InMemoryLedger copy = new InMemoryLedger(clock, told);
    copy.rows.putAll(rows);
    copy.documents.putAll(documents);
    copy.leases.putAll(leases);
    copy.suspensions.putAll(suspensions);
    copy.numbers.putAll(numbers);
    copy.givenNumbers = givenNumbers.copy();
    copy.outbox.addAll(outbox);
    copy.published.addAll(published);
    replaced.forEach((id, requests) -> copy.replaced.put(id, new ArrayList<>(requests)));
    copy.outages.putAll(outages);
    return copy;
  }

  private record Row(
      SubmissionEntry entry, SubmissionRequested requested, @Nullable FrozenRequest frozen) {}

  private record Holding(String holder, long epoch, Instant until) {}

  private record Used(int requests, Instant until) {}

  private record Written(IssuerNit issuer, InvoiceEvent event) {}

  @Override
  public synchronized List<Integer> insert(List<Arrival> arrivals) {
    List<Integer> contradictions = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      SubmissionRequested submission = arrivals.get(i).submission();
      Row known = rows.get(submission.submissionId());
      if (known == null) {
        rows.put(submission.submissionId(), row(arrivals.get(i)));
      } else if (!known.requested().invoiceId().equals(submission.invoiceId())
          || !known.requested().contentHash().equals(submission.contentHash())) {
        contradictions.add(i);
      }
    }
    return contradictions;
  }

  private Row row(Arrival arrival) {
    SubmissionRequested submission = arrival.submission();
    return new Row(
        new SubmissionEntry(
            submission.submissionId(),
            rows.size() + 1L,
            submission.origin(),
            submission.acceptedAt(),
            submission.contentHash(),
            submission.replayOf(),
            arrival.traceparent(),
            State.NEW,
            0,
            null,
            null),
        submission,
        null);
  }

  @Override
  public synchronized <R> Optional<R> revise(
      Lease lease, InvoiceId document, Function<DocumentFile, R> decision) {
    return reviseAll(lease, List.of(document), decision).map(List::getFirst);
  }

  @Override
  public synchronized <R> Optional<List<R>> reviseAll(
      Lease lease, List<InvoiceId> ids, Function<DocumentFile, R> decision) {
    if (!isInForce(lease)) {
      return Optional.empty();
    }
    List<DocumentFile> files =
        ids.stream()
            .map(id -> new DocumentFile(load(id), entries(id), clock.instant(), view(), this.ids))
            .toList();
    GivenNumbers before = givenNumbers.copy();
    try {
      List<R> results = files.stream().map(decision).toList();
      files.forEach(this::write);
      return Optional.of(results);
    } catch (RuntimeException fault) {
      givenNumbers = before;
      throw fault;
    }
  }

  private void write(DocumentFile file) {
    InvoiceId document = file.key().invoiceId();
    Issue issued = file.changes().newIssue();
    if (issued != null) {
      String key = issued.account() + "/" + file.key().type() + "/" + issued.document().number();
      InvoiceId holder = numbers.putIfAbsent(key, document);
      if (holder != null && !holder.equals(document)) {
        file.numberHeldTwice(issued.document().number(), holder);
      }
    }
    save(file.changes());
  }

  private DocumentSnapshot load(InvoiceId id) {
    DocumentSnapshot known = documents.get(id);
    if (known == null) {
      var invoice =
          rows.values().stream()
              .filter(row -> row.requested().invoiceId().equals(id))
              .findFirst()
              .orElseThrow()
              .requested()
              .invoice();
      return DocumentSnapshot.unheardOf(
          new DocumentKey(id, invoice.issuer(), invoice.documentType(), invoice.referenceCode()));
    }
    return new DocumentSnapshot(
        known.key(),
        known.version(),
        known.sequence(),
        known.stage(),
        known.schedule(),
        copy(known.dealings()),
        known.awaits(),
        known.issue());
  }

  /** As the database keeps it. */
  private static Dealings copy(Dealings dealings) {
    var json = ContractJson.mapper();
    return json.readValue(json.writeValueAsBytes(dealings), Dealings.class);
  }

  private List<SubmissionEntry> entries(InvoiceId id) {
    return rows.values().stream()
        .filter(row -> row.requested().invoiceId().equals(id))
        .map(Row::entry)
        .sorted(Comparator.comparingLong(SubmissionEntry::position))
        .toList();
  }

  private void save(DocumentFile.Changes changes) {
    DocumentSnapshot document = changes.document();
    IssuerNit issuer = document.key().issuer();
    documents.put(document.key().invoiceId(), document);
    for (SubmissionEntry entry : changes.submissions()) {
      Row row = requireNonNull(rows.get(entry.id()));
      FrozenRequest frozen = changes.frozen().getOrDefault(entry.id(), row.frozen());
      rows.put(entry.id(), new Row(entry, row.requested(), frozen));
    }
    changes
        .replaced()
        .forEach((id, request) ->
            replaced.computeIfAbsent(id, _ -> new ArrayList<>()).addFirst(request));
    switch (changes.outage()) {
      case null -> {}
      case OutageNote.Over(var provider) -> outages.remove(provider);
      case OutageNote.Seen(var provider, var sign) ->
          outages.compute(
              provider, (_, watch) -> (watch == null ? OutageWatch.none() : watch).seen(sign, ids));
    }
    changes.events().forEach(event -> outbox.add(new Written(issuer, event)));
    attempts.addAll(changes.attempts());
    if (changes.givesNumbersBack()) {
      givenNumbers.giveBack(document.key().invoiceId());
    }
    changes.wakes().forEach(this::wake);
    if (changes.wakesNotes()) {
      documents.values().stream()
          .filter(other -> document.key().invoiceId().equals(other.awaits()))
          .map(other -> other.key().invoiceId())
          .toList()
          .forEach(this::wake);
    }
    switch (changes.accountChange()) {
      case null -> {}
      case AccountChange.Suspended(var cause, var text, var retryAt) ->
          suspensions.merge(
              issuer,
              new Suspension(issuer, cause, text, clock.instant(), retryAt),
              (old, fresh) ->
                  old.retryAt() == null
                      ? old
                      : new Suspension(issuer, cause, text, old.since(), retryAt));
      case AccountChange.Lifted _ ->
          suspensions.computeIfPresent(issuer, (_, old) -> old.retryAt() == null ? old : null);
    }
  }

  private void wake(InvoiceId id) {
    documents.computeIfPresent(
        id,
        (_, known) ->
            known.schedule().turn() == Turn.TIMED ? rescheduled(known, clock.instant()) : known);
  }

  private static DocumentSnapshot rescheduled(DocumentSnapshot known, Instant at) {
    Schedule old = known.schedule();
    return new DocumentSnapshot(
        known.key(),
        known.version(),
        known.sequence(),
        known.stage(),
        new Schedule(Turn.TIMED, at, old.holdsLane(), old.live(), old.age()),
        known.dealings(),
        known.awaits(),
        known.issue());
  }

  private LedgerView view() {
    return new LedgerView() {
      @Override
      public SubmissionRequested requested(SubmissionId submission) {
        return requireNonNull(rows.get(submission)).requested();
      }

      @Override
      public FrozenRequest frozen(SubmissionId submission) {
        return requireNonNull(requireNonNull(rows.get(submission)).frozen());
      }

      @Override
      public List<FrozenRequest> replaced(SubmissionId submission) {
        return List.copyOf(replaced.getOrDefault(submission, List.of()));
      }

      @Override
      public Optional<OutageProof> outage(Provider provider, Instant now) {
        return Optional.ofNullable(outages.get(provider)).map(watch -> watch.proofAt(now));
      }

      @Override
      public Optional<Sibling> document(InvoiceId id) {
        DocumentSnapshot known = documents.get(id);
        boolean unfinished = entries(id).stream().anyMatch(SubmissionEntry::isUnfinished);
        if (known == null) {
          return unfinished
              ? Optional.of(new Sibling(id, Stage.READY, true, null))
              : Optional.empty();
        }
        return Optional.of(sibling(known, unfinished));
      }

      @Override
      public Optional<Sibling> issuedUnder(IssuerNit issuer, DocumentType type, String number) {
        return documents.values().stream()
            .filter(known -> known.key().issuer().equals(issuer) && known.key().type() == type)
            .filter(
                known -> known.issue() != null && known.issue().document().number().equals(number))
            .findFirst()
            .map(known -> sibling(known, false));
      }

      @Override
      public Optional<DocumentNumber> holdNumber(
          DocumentKey document, Provider provider, List<Series> series) {
        return givenNumbers.hold(document, provider, series);
      }

      @Override
      public Claim claim(DocumentKey document, Provider provider, DocumentNumber number) {
        return givenNumbers.claim(
            document,
            provider,
            number,
            other -> requireNonNull(documents.get(other)).key().reference());
      }

      @Override
      public void holdTold(
          DocumentKey document, Provider provider, DocumentNumber number, Instant toldAt) {
        givenNumbers.holdTold(document, provider, number, toldAt);
      }

      @Override
      public void giveBackTold(InvoiceId document, Instant toldAt) {
        givenNumbers.giveBack(document);
      }

      @Override
      public boolean isSuspended(IssuerNit issuer) {
        return suspensions.containsKey(issuer) && suspensions.get(issuer).retryAt() != null;
      }
    };
  }

  private static LedgerView.Sibling sibling(DocumentSnapshot known, boolean unfinished) {
    Issue issue = known.issue();
    return new LedgerView.Sibling(
        known.key().invoiceId(),
        known.stage(),
        unfinished,
        issue == null ? null : issue.document());
  }

  @Override
  public synchronized List<InvoiceId> unplaced(IssuerNit issuer, int limit) {
    return rows.values().stream()
        .filter(row -> row.entry().state() == State.NEW)
        .filter(row -> row.requested().invoice().issuer().equals(issuer))
        .map(row -> row.requested().invoiceId())
        .distinct()
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<InvoiceId> due(IssuerNit issuer, DocumentType family, int limit) {
    List<DocumentSnapshot> lane =
        documents.values().stream()
            .filter(known -> known.key().issuer().equals(issuer) && known.key().type() == family)
            .toList();
    List<DocumentSnapshot> holding =
        lane.stream().filter(known -> known.schedule().holdsLane()).toList();
    boolean allBlocked = holding.stream().allMatch(known -> known.stage() == Stage.BLOCKED);
    return lane.stream()
        .filter(known ->
            holding.isEmpty()
                || known.schedule().holdsLane()
                || (allBlocked
                    && known.schedule().turn() == Turn.TIMED
                    && known.mayStandInTheWay()))
        .filter(known -> known.schedule().isDue(clock.instant()))
        .sorted(
            Comparator.comparing((DocumentSnapshot known) -> known.stage() == Stage.BLOCKED)
                .thenComparing(known -> !known.schedule().live())
                .thenComparing(known -> known.schedule().turn() == Turn.READY)
                .thenComparingLong(known -> known.schedule().age()))
        .map(known -> known.key().invoiceId())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Obstacle> obstacle(IssuerNit issuer, DocumentType family) {
    return lane(issuer, family)
        .filter(known -> known.schedule().holdsLane() && known.dealings().told != null)
        .flatMap(known -> obstacle(known).stream())
        .findFirst();
  }

  private static Optional<Obstacle> obstacle(DocumentSnapshot head) {
    Told told = requireNonNull(head.dealings().told);
    return switch (told.phase()) {
      case BLOCKED -> Optional.of(Obstacle.behind(told.blocker()));
      case PENDING_AUTHORITY ->
          Optional.of(Obstacle.behind(new Blocker(head.key().reference().value(), null, true)));
      case QUEUED,
          SENDING,
          WAITING_RETRY,
          UNKNOWN,
          SUSPENDED,
          WAITING_INVOICE,
          PROVIDER_AWAY,
          CONTINGENCY ->
          Optional.empty();
    };
  }

  private Stream<DocumentSnapshot> lane(IssuerNit issuer, DocumentType family) {
    return documents.values().stream()
        .filter(known -> known.key().issuer().equals(issuer) && known.key().type() == family)
        .sorted(Comparator.comparingLong(known -> known.schedule().age()));
  }

  @Override
  public synchronized List<InLine> inLine(
      IssuerNit issuer, DocumentType family, long afterAge, int limit) {
    return lane(issuer, family)
        .filter(known -> known.schedule().turn() == Turn.READY)
        .filter(known -> known.dealings().contingencySince() == null)
        .filter(known -> known.schedule().age() > afterAge)
        .map(known ->
            new InLine(known.key().invoiceId(), known.schedule().age(), known.dealings().told))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean isOutageProven(Provider provider) {
    return view().outage(provider, clock.instant()).isPresent();
  }

  @Override
  public synchronized List<Fit> fitForContingency(IssuerNit issuer, long afterAge, int limit) {
    return lane(issuer, DocumentType.INVOICE)
        .filter(this::waitsToBeSent)
        .filter(known -> known.dealings().contingencySince() == null)
        .filter(known -> !known.dealings().hasMissedContingency())
        .filter(known -> known.schedule().age() > afterAge)
        .map(known -> new Fit(known.key().invoiceId(), known.schedule().age()))
        .limit(limit)
        .toList();
  }

  private boolean waitsToBeSent(DocumentSnapshot known) {
    boolean ready =
        known.stage() == Stage.READY
            && (known.schedule().isDue(clock.instant()) || waitsForProvider(known.dealings()));
    return ready || known.stage() == Stage.UNKNOWN;
  }

  @Override
  public synchronized void hasten(Lease lease) {
    documents.values().stream()
        .filter(known -> known.key().issuer().equals(lease.issuer()))
        .filter(known -> known.dealings().told != null)
        .filter(known -> waitsForProvider(known.dealings()))
        .map(known -> known.key().invoiceId())
        .toList()
        .forEach(this::wake);
  }

  private static boolean waitsForProvider(Dealings dealings) {
    Told told = dealings.told;
    return told != null && HASTENED.contains(told.code());
  }

  private boolean isInForce(Lease lease) {
    Holding holding = leases.get(lease.issuer());
    return holding != null
        && holding.epoch() == lease.epoch()
        && holding.holder().equals(lease.holder());
  }

  @Override
  public synchronized Optional<Grant> acquire(IssuerNit issuer, String holder, Duration time) {
    Holding old = leases.get(issuer);
    boolean free =
        old == null || old.holder().equals(holder) || old.until().isBefore(clock.instant());
    if (!free) {
      return Optional.empty();
    }
    long epoch = old == null ? 1 : old.epoch() + 1;
    leases.put(issuer, new Holding(holder, epoch, clock.instant().plus(time)));
    boolean takenOver = old != null && !old.holder().equals(holder);
    return Optional.of(
        new Grant(new Lease(issuer, holder, epoch), takenOver, earlier(issuer, old)));
  }

  private BudgetUse earlier(IssuerNit issuer, @Nullable Holding old) {
    Used told = used.remove(issuer);
    if (old == null) {
      return new BudgetUse.None();
    }
    if (told == null) {
      return new BudgetUse.Untold(Duration.between(old.until(), clock.instant()));
    }
    Duration left = Duration.between(clock.instant(), told.until());
    return new BudgetUse.Told(told.requests(), left.isNegative() ? Duration.ZERO : left);
  }

  @Override
  public synchronized Set<IssuerNit> renew(Collection<Lease> held, Duration time) {
    return held.stream()
        .filter(this::isInForce)
        .map(lease -> {
          leases.put(
              lease.issuer(),
              new Holding(lease.holder(), lease.epoch(), clock.instant().plus(time)));
          return lease.issuer();
        })
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized void release(Lease lease, BudgetUse.Told use) {
    if (isInForce(lease)) {
      used.put(lease.issuer(), new Used(use.requests(), clock.instant().plus(use.counts())));
      leases.put(
          lease.issuer(),
          new Holding(lease.holder(), lease.epoch(), clock.instant().minusNanos(1)));
    }
  }

  @Override
  public synchronized List<IssuerNit> withWork(String holder) {
    Set<IssuerNit> issuers = new HashSet<>();
    rows.values().stream()
        .filter(row -> row.entry().state() == State.NEW)
        .forEach(row -> issuers.add(row.requested().invoice().issuer()));
    documents.values().stream()
        .filter(known -> known.schedule().isDue(clock.instant()))
        .forEach(known -> issuers.add(known.key().issuer()));
    for (int i = 0; i < outbox.size(); i++) {
      if (!published.contains((long) i)) {
        issuers.add(outbox.get(i).issuer());
      }
    }
    return List.copyOf(issuers);
  }

  @Override
  public synchronized List<Pending> unpublished(IssuerNit issuer, int limit) {
    List<Pending> pending = new ArrayList<>();
    for (int i = 0; i < outbox.size() && pending.size() < limit; i++) {
      if (outbox.get(i).issuer().equals(issuer) && !published.contains((long) i)) {
        pending.add(new Pending(i, Wire.encode(outbox.get(i).event(), "/submitter-worker")));
      }
    }
    return pending;
  }

  @Override
  public synchronized List<Pending> unpublishedOf(IssuerNit issuer, InvoiceId document) {
    List<Pending> pending = new ArrayList<>();
    for (int i = 0; i < outbox.size(); i++) {
      InvoiceEvent event = outbox.get(i).event();
      if (event.header().invoiceId().equals(document) && !published.contains((long) i)) {
        pending.add(new Pending(i, Wire.encode(event, "/submitter-worker")));
      }
    }
    return pending;
  }

  @Override
  public synchronized void published(Lease lease, List<Long> acknowledged) {
    if (isInForce(lease)) {
      published.addAll(acknowledged);
    }
  }

  @Override
  public synchronized Optional<Suspension> of(IssuerNit issuer) {
    return Optional.ofNullable(suspensions.get(issuer));
  }

  @Override
  public synchronized List<Suspension> all() {
    return List.copyOf(suspensions.values());
  }

  @Override
  public synchronized void hold(IssuerNit issuer, Message reason) {
    suspensions.put(
        issuer, new Suspension(issuer, reason.code(), reason.text(), clock.instant(), null));
  }

  @Override
  public synchronized void lift(IssuerNit issuer) {
    suspensions.remove(issuer);
  }

  @Override
  public synchronized void retryNow(IssuerNit issuer) {
    suspensions.computeIfPresent(
        issuer,
        (_, old) -> new Suspension(issuer, old.cause(), old.text(), old.since(), clock.instant()));
  }

  @Override
  public synchronized List<Holder> begin() {
    long floor = clock.instant().toEpochMilli();
    leases.replaceAll((_, old) ->
        new Holding("restore", Math.max(floor, old.epoch() + 1), clock.instant().minusNanos(1)));
    return List.of();
  }

  @Override
  public synchronized Lease lease(IssuerNit issuer) {
    Holding holding =
        leases.computeIfAbsent(
            issuer,
            _ ->
                new Holding(
                    "restore", clock.instant().toEpochMilli(), clock.instant().minusNanos(1)));
    return new Lease(issuer, holding.holder(), holding.epoch());
  }

  @Override
  public synchronized Map<InvoiceId, Long> sequences(Set<InvoiceId> wanted) {
    Map<InvoiceId, Long> sequences = new HashMap<>();
    for (InvoiceId id : wanted) {
      DocumentSnapshot known = documents.get(id);
      if (known != null || !entries(id).isEmpty()) {
        sequences.put(id, known == null ? 0 : known.sequence());
      }
    }
    return sequences;
  }

  @Override
  public void keep(Collection<InvoiceEvent.SubmissionActivated> activated) {}

  @Override
  public synchronized List<LifecycleMessage> untold() {
    List<LifecycleMessage> untold = new ArrayList<>();
    for (int i = 0; i < outbox.size(); i++) {
      if (!published.contains((long) i)) {
        untold.add(outbox.get(i).event());
      }
    }
    return untold;
  }

  @Override
  public synchronized void told(Collection<UUID> events) {
    for (int i = 0; i < outbox.size(); i++) {
      if (events.contains(outbox.get(i).event().eventId())) {
        published.add((long) i);
      }
    }
  }

  @Override
  public void drop(Collection<UUID> events) {
    told(events);
  }

  @Override
  public synchronized Map<InvoiceId, IssuerNit> unfinished() {
    Map<InvoiceId, IssuerNit> unfinished = new LinkedHashMap<>();
    rows.values().stream()
        .filter(row -> row.entry().isUnfinished())
        .map(row -> row.requested().invoice())
        .forEach(invoice -> unfinished.put(invoice.id(), invoice.issuer()));
    return unfinished;
  }

  @Override
  public boolean toldNumbersFirst() {
    return true;
  }

  @Override
  public synchronized void freeUntold(
      IssuerNit issuer, Provider provider, DocumentType type, Series series) {
    givenNumbers.freeUntold(issuer, provider, type, series);
  }

  @Override
  public void finish() {}

  /** Drops what nobody will be asked about any more, without waiting for days. */
  synchronized void keepHouse() {
    rows.replaceAll((_, row) -> {
      FrozenRequest frozen = row.frozen();
      return frozen == null || !isOver(row.requested().invoiceId())
          ? row
          : new Row(
              row.entry(),
              row.requested(),
              new FrozenRequest(new byte[0], frozen.sha256(), frozen.stamp()));
    });
  }

  private boolean isOver(InvoiceId id) {
    DocumentSnapshot known = document(id);
    Dealings dealings = known.dealings();
    boolean answered = !dealings.unanswered && !dealings.conflicted;
    return known.schedule().turn() == Turn.NONE
        && entries(id).stream().noneMatch(SubmissionEntry::isUnfinished)
        && (known.stage() == Stage.ISSUED || answered);
  }

  /** Everything told so far, in order. */
  public synchronized List<InvoiceEvent> events() {
    return outbox.stream().map(Written::event).toList();
  }

  synchronized List<AttemptNote> attempts() {
    return List.copyOf(attempts);
  }

  public synchronized List<SubmissionEntry> submissions() {
    return rows.values().stream().map(Row::entry).toList();
  }

  synchronized DocumentSnapshot document(InvoiceId id) {
    return requireNonNull(documents.get(id));
  }
}
