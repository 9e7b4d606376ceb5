package co.acuse.submitter.submission;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.ReferenceCode;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** One issuer with a worker of its own, a scripted provider, and a clock that is moved by hand. */
final class Shop {

  static final IssuerNit ISSUER = InvoiceFixture.ISSUER;
  private static final Account ACCOUNT = new Account(Provider.FACTUS, "tienda", "simulator");

  final SteppedClock clock;
  final InMemoryLedger ledger;
  final ScriptedGateway provider;
  AccountState account = new AccountState.Usable(ACCOUNT);

  /** Accounts of other valid-froms. */
  final List<Account> alsoConfigured = new ArrayList<>();

  private final Decisions decisions;
  private final DocumentWork work;
  private Hold hold;
  private int ids;

  Shop() {
    this(new SteppedClock(InvoiceFixture.ACCEPTED_AT));
  }

  private Shop(SteppedClock clock) {
    this(clock, new InMemoryLedger(clock), new ScriptedGateway());
  }

  private Shop(SteppedClock clock, InMemoryLedger ledger, ScriptedGateway provider) {
    this.clock = clock;
    this.ledger = ledger;
    this.provider = provider;
    this.decisions = new Decisions(Timing.standard(), new Middle(), new Settings(), _ -> provider);
    this.work =
        new DocumentWork(
            ledger,
            decisions,
            _ -> provider,
            Timing.standard().request(),
            clock,
            new SilentObserver(),
            Announcement.none());
    this.hold = lease("worker-1");
  }

  /** The same shop after its ledger was lost, with a copy of it and all that was told since. */
  Shop restoredFrom(InMemoryLedger copy) {
    Retelling retelling = new Retelling(Timing.standard(), new Settings(), "simulator");
    List<InvoiceEvent> told = ledger.events();
    copy.begin();
    Lease lease = copy.lease(ISSUER);
    for (InvoiceEvent event : told) {
      copy.revise(
          lease,
          event.header().invoiceId(),
          file -> {
            retelling.take(file, event);
            return file;
          });
    }
    copy.unfinished().keySet().forEach(id -> copy.revise(lease, id, retelling::doubt));
    return new Shop(clock, copy, provider);
  }

  /** A till posts a sale; the same content is the same sale. */
  SubmissionId posts(String reference, String content) {
    return arrives(Sales.sale(reference, content, ++ids, clock.instant()));
  }

  /** Tills number from now on. */
  SubmissionId postsNumbered(String reference, String content, long number) {
    provider.numbering = new Numbering.ByTill(new DocumentNumber("CAJA", number));
    return arrives(Sales.saleOfTill(reference, content, number, ++ids, clock.instant()));
  }

  SubmissionId postsNote(String invoiceReference) {
    return arrives(Sales.creditNote(invoiceReference, ++ids, clock.instant()));
  }

  SubmissionId replays(String reference, String content, SubmissionId repeated) {
    return arrives(Sales.replay(reference, content, ++ids, clock.instant(), repeated));
  }

  private SubmissionId arrives(SubmissionRequested submission) {
    ledger.insert(List.of(Sales.arrival(submission)));
    return submission.submissionId();
  }

  /** The worker does everything that is due now. */
  Shop works() {
    for (int round = 0; round < 60; round++) {
      places();
      boolean idle = true;
      for (DocumentType family : DocumentType.values()) {
        for (var document : ledger.due(ISSUER, family, 1)) {
          work.work(hold, document, false);
          idle = false;
        }
      }
      if (idle) {
        return this;
      }
    }
    return this;
  }

  /** The worker looks at what has come, and sends nothing. */
  Shop places() {
    ledger.unplaced(ISSUER, 100).forEach(id -> ledger.revise(hold.lease(), id, decisions::place));
    return this;
  }

  /** While it is proven that the provider is away, the worker signs what its buyers may have. */
  Shop contingency() {
    if (ledger.isOutageProven(provider.provider())) {
      ledger
          .fitForContingency(ISSUER, 0, 100)
          .forEach(fit -> ledger.revise(hold.lease(), fit.id(), decisions::enterContingency));
    }
    return this;
  }

  /** The provider is there again, and the worker has seen it. */
  Shop back() {
    provider.away = false;
    ledger.hasten(hold.lease());
    return this;
  }

  /** Another process goes on with what the ledger says. */
  void restarts() {
    hold = lease("worker-1");
  }

  /** A person wants something done with a sale. */
  Shop orders(String reference, OperatorAction action) {
    InvoiceId sale = InvoiceId.of(ISSUER, DocumentType.INVOICE, new ReferenceCode(reference));
    ledger.revise(
        hold.lease(),
        sale,
        file -> {
          file.ordered(action);
          return file;
        });
    return this;
  }

  /** Time goes by second by second, and the worker works. */
  Shop after(Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      clock.advance(Duration.ofSeconds(1));
      hold = new Hold(hold.lease(), hold.until() + 1_000_000_000L);
      contingency();
      works();
    }
    return this;
  }

  /** Time goes by in one leap. */
  Shop later(Duration time) {
    clock.advance(time);
    hold = new Hold(hold.lease(), hold.until() + time.toNanos());
    return works();
  }

  /** The worker dies after it has written down a request and before it has sent it. */
  void diesBeforeSending() {
    places();
    var document = ledger.due(ISSUER, DocumentType.INVOICE, 1).getFirst();
    work.next(hold, document);
    hold = lease("worker-1");
  }

  /** The worker stands still with a request written down, and goes on to send it. */
  void standsStillBeforeSending(Duration time) {
    places();
    var document = ledger.due(ISSUER, DocumentType.INVOICE, 1).getFirst();
    var step = work.next(hold, document).orElseThrow();
    clock.advance(time);
    work.carryOut(hold, step);
  }

  /** The worker dies after the request and before it has written down what became of it. */
  void diesAfterSending() {
    places();
    var document = ledger.due(ISSUER, DocumentType.INVOICE, 1).getFirst();
    work.carryOut(hold, work.next(hold, document).orElseThrow());
    hold = lease("worker-1");
  }

  private Hold lease(String holder) {
    Lease lease = ledger.acquire(ISSUER, holder, Duration.ofDays(999)).orElseThrow().lease();
    return new Hold(lease, clock.nanos() + Duration.ofDays(999).toNanos());
  }

  List<InvoiceEvent> eventsOf(SubmissionId submission) {
    return ledger.events().stream()
        .filter(event -> event.header().submissionId().equals(submission))
        .toList();
  }

  /** Its one end; fails when there is none, or more. */
  InvoiceEvent endOf(SubmissionId submission) {
    List<InvoiceEvent> ends =
        eventsOf(submission).stream().filter(InvoiceEvent::isTerminal).toList();
    assertThat(ends).as("ends of %s", submission).hasSize(1);
    return ends.getFirst();
  }

  InvoiceEvent.InvoiceIssued issueOf(SubmissionId submission) {
    assertThat(endOf(submission)).isInstanceOf(InvoiceEvent.InvoiceIssued.class);
    return (InvoiceEvent.InvoiceIssued) endOf(submission);
  }

  InvoiceEvent.SubmissionFailed failureOf(SubmissionId submission) {
    assertThat(endOf(submission)).isInstanceOf(InvoiceEvent.SubmissionFailed.class);
    return (InvoiceEvent.SubmissionFailed) endOf(submission);
  }

  boolean isUnfinished(SubmissionId submission) {
    return eventsOf(submission).stream().noneMatch(InvoiceEvent::isTerminal);
  }

  InvoiceEvent.SubmissionWaiting waitOf(SubmissionId submission) {
    return (InvoiceEvent.SubmissionWaiting)
        eventsOf(submission).stream()
            .filter(InvoiceEvent.SubmissionWaiting.class::isInstance)
            .reduce((_, last) -> last)
            .orElseThrow();
  }

  List<String> alerts() {
    return ledger.events().stream()
        .filter(InvoiceEvent.AlertRaised.class::isInstance)
        .map(event -> ((InvoiceEvent.AlertRaised) event).alert().code())
        .toList();
  }

  InMemoryLedger ledger() {
    return Objects.requireNonNull(ledger);
  }

  /** The settings as a test has set them. */
  private final class Settings implements Accounts {
    @Override
    public AccountState of(IssuerNit issuer) {
      return account;
    }

    @Override
    public AccountState bound(IssuerNit issuer, Account named) {
      return alsoConfigured.contains(named)
          ? new AccountState.Usable(named)
          : Accounts.super.bound(issuer, named);
    }
  }

  /** The settings name another account from now on; the earlier one stays configured or not. */
  void movesTo(String name, boolean earlierStays) {
    Account earlier = ((AccountState.Usable) account).account();
    if (earlierStays) {
      alsoConfigured.add(earlier);
    }
    account = new AccountState.Usable(new Account(Provider.FACTUS, name, "simulator"));
  }

  private record Hold(Lease lease, long until) implements LeaseHold {
    @Override
    public boolean outlasts(long deadline) {
      return until > deadline;
    }
  }

  /** No jitter. */
  private static final class Middle implements RandomGenerator {
    @Override
    public long nextLong() {
      return 0;
    }

    @Override
    public int nextInt(int bound) {
      return bound / 2;
    }
  }
}
