package co.acuse.submitter.submission.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.AccountState;
import co.acuse.submitter.submission.Accounts;
import co.acuse.submitter.submission.Announcement;
import co.acuse.submitter.submission.Decisions;
import co.acuse.submitter.submission.DocumentFile;
import co.acuse.submitter.submission.DocumentWork;
import co.acuse.submitter.submission.Gateways;
import co.acuse.submitter.submission.InMemoryLedger;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.Ledger;
import co.acuse.submitter.submission.Obstacle;
import co.acuse.submitter.submission.Sales;
import co.acuse.submitter.submission.ScriptedGateway;
import co.acuse.submitter.submission.SilentObserver;
import co.acuse.submitter.submission.SteppedClock;
import co.acuse.submitter.submission.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One document that cannot be placed keeps no other from its place. */
class PlacingTests {

  private static final IssuerNit ISSUER = InvoiceFixture.ISSUER;

  private final SteppedClock clock = new SteppedClock(InvoiceFixture.ACCEPTED_AT);
  private final InMemoryLedger memory = new InMemoryLedger(clock);
  private final Set<InvoiceId> unplaceable = ConcurrentHashMap.newKeySet();
  private final Accounts accounts =
      _ ->
          new AccountState.Unusable(
              new Account(Provider.FACTUS, "tienda", "simulator"),
              new Message("ACCOUNT_CHECK_FAILED", "contraseña"),
              Instant.EPOCH);
  private final Runner runner = runner();

  @AfterEach
  void stop() throws InterruptedException {
    runner.stop(Duration.ofSeconds(5));
  }

  @Test
  void placesTheOthersWhenOneCannotBePlaced() {
    List<InvoiceId> sales =
        IntStream.rangeClosed(1, 30)
            .mapToObj(i -> Sales.sale("V-" + i, "good", i, clock.instant()))
            .map(sale -> {
              memory.insert(List.of(Sales.arrival(sale)));
              return sale.invoiceId();
            })
            .toList();
    unplaceable.add(sales.get(3));

    runner.start();

    await().until(() -> memory.unplaced(ISSUER, 100).size() == 1);
    assertThat(memory.unplaced(ISSUER, 100)).containsExactly(sales.get(3));
    Set<InvoiceId> placed =
        memory.events().stream()
            .filter(InvoiceEvent.SubmissionActivated.class::isInstance)
            .map(event -> event.header().invoiceId())
            .collect(Collectors.toSet());
    assertThat(placed).hasSize(29).doesNotContain(sales.get(3));
  }

  private Runner runner() {
    Gateways gateways = _ -> new ScriptedGateway();
    Ledger ledger = new FaultyLedger();
    Ports ports =
        new Ports(
            ledger,
            memory,
            memory,
            memory,
            new NoOrders(),
            new NoFiles(),
            List::size,
            accounts,
            gateways);
    Timing timing = Timing.standard();
    Decisions decisions = new Decisions(timing, new Random(1), accounts, gateways);
    LaneSettings settings =
        new LaneSettings(
            "one",
            Duration.ofSeconds(45),
            Duration.ofSeconds(5),
            Duration.ofMillis(20),
            Duration.ofSeconds(30),
            4,
            50,
            200);
    DocumentWork work =
        new DocumentWork(
            ledger,
            decisions,
            gateways,
            timing.request(),
            clock,
            new SilentObserver(),
            Announcement.none());
    return new Runner(
        ports, settings, timing.request(), decisions, work, clock, clock, (_, _) -> {});
  }

  /** A ledger that cannot write some documents. */
  private final class FaultyLedger implements Ledger {

    @Override
    public <R> Optional<R> revise(
        Lease lease, InvoiceId document, Function<DocumentFile, R> decision) {
      return reviseAll(lease, List.of(document), decision).map(List::getFirst);
    }

    @Override
    public <R> Optional<List<R>> reviseAll(
        Lease lease, List<InvoiceId> documents, Function<DocumentFile, R> decision) {
      if (documents.stream().anyMatch(unplaceable::contains)) {
        throw new IllegalStateException("a row that the database refuses");
      }
      return memory.reviseAll(lease, documents, decision);
    }

    @Override
    public List<InvoiceId> unplaced(IssuerNit issuer, int limit) {
      return memory.unplaced(issuer, limit);
    }

    @Override
    public List<InvoiceId> due(IssuerNit issuer, DocumentType family, int limit) {
      return memory.due(issuer, family, limit);
    }

    @Override
    public Optional<Obstacle> obstacle(IssuerNit issuer, DocumentType family) {
      return memory.obstacle(issuer, family);
    }

    @Override
    public List<InLine> inLine(IssuerNit issuer, DocumentType family, long afterAge, int limit) {
      return memory.inLine(issuer, family, afterAge, limit);
    }

    @Override
    public boolean isOutageProven(Provider provider) {
      return memory.isOutageProven(provider);
    }

    @Override
    public List<Fit> fitForContingency(IssuerNit issuer, long afterAge, int limit) {
      return memory.fitForContingency(issuer, afterAge, limit);
    }

    @Override
    public void hasten(Lease lease) {
      memory.hasten(lease);
    }
  }
}
