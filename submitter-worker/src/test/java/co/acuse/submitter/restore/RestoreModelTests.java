package co.acuse.submitter.restore;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.InvoiceEvent.ContingencyEntered;
import co.acuse.contracts.lifecycle.LifecycleMessage;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.contracts.wire.Decoded;
import co.acuse.contracts.wire.Wire;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.AccountState;
import co.acuse.submitter.submission.Accounts;
import co.acuse.submitter.submission.Decisions;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.DocumentWork;
import co.acuse.submitter.submission.InMemoryLedger;
import co.acuse.submitter.submission.Lease;
import co.acuse.submitter.submission.LeaseHold;
import co.acuse.submitter.submission.ModelledProvider;
import co.acuse.submitter.submission.NumberedModel;
import co.acuse.submitter.submission.Outbox;
import co.acuse.submitter.submission.ProviderModel;
import co.acuse.submitter.submission.Retelling;
import co.acuse.submitter.submission.Sales;
import co.acuse.submitter.submission.SilentObserver;
import co.acuse.submitter.submission.SteppedClock;
import co.acuse.submitter.submission.SubmissionEntry;
import co.acuse.submitter.submission.Timing;
import co.acuse.submitter.submission.WorkObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Seeded lives of a few sales whose ledger is lost again and again, with whatever it had not told
 * yet, and comes back from one of its older copies.
 */
class RestoreModelTests {

  private static final int RUNS = Integer.getInteger("acuse.model.restores", 2000);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void issuesEachSaleOnceHoweverOldTheCopyIs(int quarter) {
    for (int run = quarter; run < RUNS; run += 4) {
      new Life(run, World.NUMBERED_BY_THE_PROVIDER).live();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void issuesEachSaleOnceUnderANumberOfOursHoweverOldTheCopyIs(int quarter) {
    for (int run = quarter; run < RUNS; run += 4) {
      new Life(run, World.NUMBERED_BY_US).live();
    }
  }

  /** And what a buyer has been given is what is issued, or nothing is. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void issuesEachSaleOnceThoughTheAuthorityGoesAwayInBetween(int quarter) {
    int given = 0;
    for (int run = quarter; run < RUNS; run += 8) {
      given += new Life(run, World.IN_CONTINGENCY).live();
    }
    assertThat(given).as("sales that were given to their buyers").isPositive();
  }

  /** Who numbers, and whether documents are signed for their buyers during an outage. */
  private enum World {
    NUMBERED_BY_THE_PROVIDER,
    NUMBERED_BY_US,
    IN_CONTINGENCY
  }

  /** One seed's world. */
  private static final class Life {

    private static final IssuerNit ISSUER = InvoiceFixture.ISSUER;
    private static final Timing TIMING = Timing.standard();
    private static final String[] CONTENTS = {
      "good", "good", "other", "bad", "bad2", "slow", "slowbad", "invalid"
    };
    private static final long[] STEPS = {0, 300, 1_000, 4_000, 16_000, 31_000, 70_000};

    private final long seed;
    private final Random chance;
    private final SteppedClock clock = new SteppedClock(InvoiceFixture.ACCEPTED_AT);
    private final ModelledProvider provider;
    private final boolean goesAway;
    private boolean kafkaFails = true;
    private final Decisions decisions;
    private final Retelling retelling;
    private final List<SubmissionRequested> accepted = new ArrayList<>();
    private final List<LifecycleMessage> told = new ArrayList<>();
    private final List<InMemoryLedger> copies = new ArrayList<>();
    private InMemoryLedger ledger = new InMemoryLedger(clock);
    private int arrived;
    private int workers;
    private Hold hold;

    Life(long seed, World world) {
      this.seed = seed;
      this.chance = new Random(seed);
      this.goesAway = world == World.IN_CONTINGENCY;
      this.provider = provider(world, TIMING.request().plus(TIMING.lag()).minusMillis(1));
      Account account = new Account(provider.provider(), "tienda", "simulator");
      Accounts accounts = _ -> new AccountState.Usable(account);
      this.decisions = new Decisions(TIMING, chance, accounts, _ -> provider);
      this.retelling = new Retelling(TIMING, accounts, "simulator");
      this.hold = newWorker();
      copies.add(ledger.copy());
    }

    private ModelledProvider provider(World world, Duration window) {
      return switch (world) {
        case NUMBERED_BY_THE_PROVIDER -> new ProviderModel(clock, chance, window);
        case NUMBERED_BY_US -> new NumberedModel(clock, chance, window);
        case IN_CONTINGENCY -> new NumberedModel(clock, chance, window, true);
      };
    }

    /** Lives, and tells how many sales were given to their buyers before they were issued. */
    int live() {
      int actions = 60 + chance.nextInt(120);
      for (int action = 0; action < actions; action++) {
        act();
      }
      restore(copies.get(chance.nextInt(copies.size())));
      provider.becomesReliable();
      kafkaFails = false;
      drain();
      return verify();
    }

    private void act() {
      if (goesAway && provider instanceof NumberedModel authority) {
        authority.mayGoOrCome();
      }
      switch (chance.nextInt(16)) {
        case 0, 1 -> accept();
        case 2 -> arrive(accepted.size());
        case 3, 4 -> pass(STEPS[chance.nextInt(STEPS.length)]);
        case 5, 6 -> publish(1 + chance.nextInt(4));
        case 7 -> copies.add(ledger.copy());
        case 8 -> loseSometimes();
        default -> work();
      }
    }

    private void loseSometimes() {
      if (chance.nextInt(4) == 0) {
        restore(copies.get(chance.nextInt(copies.size())));
      }
    }

    private void accept() {
      if (accepted.size() < 9) {
        String reference = "V-" + chance.nextInt(2);
        String content = CONTENTS[chance.nextInt(CONTENTS.length)];
        int id = accepted.size() + 1;
        List<SubmissionRequested> earlier =
            accepted.stream()
                .filter(s -> s.invoice().referenceCode().value().equals(reference))
                .toList();
        accepted.add(
            !earlier.isEmpty() && chance.nextInt(6) == 0
                ? replay(earlier.get(chance.nextInt(earlier.size())), id)
                : Sales.sale(reference, content, id, clock.instant()));
      }
    }

    private SubmissionRequested replay(SubmissionRequested other, int id) {
      String content = Objects.requireNonNull(other.invoice().observation());
      String reference = other.invoice().referenceCode().value();
      return Sales.replay(reference, content, id, clock.instant(), other.submissionId());
    }

    private void arrive(int until) {
      for (; arrived < until; arrived++) {
        ledger.insert(List.of(Sales.arrival(accepted.get(arrived))));
      }
    }

    private void pass(long millis) {
      clock.advance(Duration.ofMillis(millis));
      provider.settle();
    }

    private void publish(int most) {
      publish(ledger.unpublished(ISSUER, most));
    }

    /** Before a request under a number of ours; what Kafka does not take does not leave. */
    private boolean tellFirst(InvoiceId document) {
      List<Outbox.Pending> pending = ledger.unpublishedOf(ISSUER, document);
      if (kafkaFails && chance.nextInt(8) == 0) {
        publish(pending.subList(0, chance.nextInt(pending.size() + 1)));
        return false;
      }
      publish(pending);
      return true;
    }

    private void publish(List<Outbox.Pending> pending) {
      for (Outbox.Pending record : pending) {
        if (Wire.decodeLifecycle(record.record().value(), record.record().headers())
            instanceof Decoded.Understood<LifecycleMessage>(var message)) {
          told.add(message);
        }
      }
      if (chance.nextInt(5) > 0) {
        ledger.published(hold.lease(), pending.stream().map(Outbox.Pending::id).toList());
      }
    }

    /** A worker that may die after a request, before it has written down what came of it. */
    private void work() {
      ledger.unplaced(ISSUER, 3).forEach(id -> ledger.revise(hold.lease(), id, decisions::place));
      if (goesAway && ledger.isOutageProven(Provider.DIAN)) {
        ledger
            .fitForContingency(ISSUER, 0, 9)
            .forEach(fit -> ledger.revise(hold.lease(), fit.id(), decisions::enterContingency));
      }
      boolean dies = chance.nextInt(6) == 0;
      DocumentWork work =
          new DocumentWork(
              ledger,
              decisions,
              _ -> provider,
              TIMING.request(),
              clock,
              dies ? new Dying() : new SilentObserver(),
              (_, document) -> tellFirst(document));
      try {
        ledger.due(ISSUER, DocumentType.INVOICE, 1).forEach(id -> work.work(hold, id, false));
      } catch (Death _) {
        hold = newWorker();
      }
    }

    private Hold newWorker() {
      String name = "worker-" + workers++;
      while (true) {
        var grant = ledger.acquire(ISSUER, name, Duration.ofSeconds(45));
        if (grant.isPresent()) {
          return new Hold(grant.get().lease());
        }
        pass(46_000);
      }
    }

    private void restore(InMemoryLedger copy) {
      ledger = copy.copy();
      arrived = 0;
      boolean again = true;
      while (again) {
        again = chance.nextInt(3) == 0;
        ledger.begin();
        arrive(again ? chance.nextInt(accepted.size() + 1) : accepted.size());
        if (arrived == accepted.size()) {
          recover(again ? chance.nextInt(told.size() + 1) : told.size(), !again);
        }
      }
      hold = newWorker();
    }

    /** Ended in the middle, it is begun again. */
    private void recover(int until, boolean toTheEnd) {
      EventRecovery events = new EventRecovery(ledger, ledger, retelling);
      int from = 0;
      while (from < until) {
        int to = Math.min(until, from + 1 + chance.nextInt(7));
        events.take(told.subList(from, to));
        from = to;
      }
      if (toTheEnd) {
        events.end();
        assertThat(events.gaps()).as(where()).isZero();
        assertThat(events.unnumbered()).as(where()).isZero();
        ledger.freeUntold(ISSUER, Provider.DIAN, DocumentType.INVOICE, NumberedModel.SERIES);
        events.doubt();
        ledger.finish();
      } else if (until == told.size() && chance.nextBoolean()) {
        events.doubt();
      }
    }

    private void drain() {
      for (int round = 0; round < 3_000 && !isDone(); round++) {
        work();
        publish(5);
        pass(STEPS[chance.nextInt(STEPS.length)]);
      }
      for (int round = 0; round < 60; round++) {
        work();
        pass(120_000);
      }
      publish(Integer.MAX_VALUE);
    }

    private boolean isDone() {
      return ledger.submissions().stream().allMatch(e -> e.state() == SubmissionEntry.State.ENDED);
    }

    private int verify() {
      assertThat(provider.violations()).as(where()).isEmpty();
      Map<UUID, InvoiceEvent> once = new LinkedHashMap<>();
      told.forEach(message -> once.putIfAbsent(message.eventId(), (InvoiceEvent) message));
      Map<SubmissionId, InvoiceEvent> ends = new HashMap<>();
      Map<Object, Long> sequences = new HashMap<>();
      for (InvoiceEvent event : once.values()) {
        long expected = sequences.merge(event.header().invoiceId(), 1L, Long::sum);
        assertThat(event.header().sequence()).as("%s: %s", where(), event).isEqualTo(expected);
        if (event.isTerminal()) {
          assertThat(ends.put(event.header().submissionId(), event)).as(where()).isNull();
        }
      }
      for (SubmissionRequested submission : accepted) {
        verify(submission, ends.get(submission.submissionId()));
      }
      verify("V-0", ends);
      verify("V-1", ends);
      List<ContingencyEntered> given =
          once.values().stream()
              .filter(ContingencyEntered.class::isInstance)
              .map(ContingencyEntered.class::cast)
              .toList();
      given.forEach(one -> verify(one, ends.get(one.header().submissionId())));
      return given.size();
    }

    private void verify(ContingencyEntered given, @Nullable InvoiceEvent end) {
      if (end instanceof InvoiceEvent.InvoiceIssued issued) {
        assertThat(issued.document().uniqueCode())
            .as("%s: what the buyer of %s has", where(), given.header().submissionId())
            .isEqualTo(given.stamp().uniqueCode());
      }
    }

    private void verify(SubmissionRequested submission, @Nullable InvoiceEvent end) {
      assertThat(end).as("%s: end of %s", where(), submission.submissionId()).isNotNull();
      if (end instanceof InvoiceEvent.InvoiceIssued issued) {
        var held = provider.holds(submission.invoice().referenceCode().value());
        assertThat(held).as(where()).isNotNull();
        if (held != null) {
          assertThat(held.number()).as(where()).isEqualTo(issued.document().number());
          assertThat(held.content()).as(where()).isEqualTo(submission.invoice().observation());
        }
      }
    }

    private void verify(String reference, Map<SubmissionId, InvoiceEvent> ends) {
      boolean issued =
          ends.values().stream()
              .filter(end -> end.header().referenceCode().value().equals(reference))
              .anyMatch(InvoiceEvent.InvoiceIssued.class::isInstance);
      assertThat(provider.issued(reference))
          .as("%s: documents of %s", where(), reference)
          .isEqualTo(issued ? 1 : 0);
      if (!issued) {
        assertThat(provider.holds(reference)).as(where()).isNull();
      }
    }

    private String where() {
      return "seed " + seed;
    }

    private record Hold(Lease lease) implements LeaseHold {
      @Override
      public boolean outlasts(long deadline) {
        return true;
      }
    }

    private static final class Death extends Error {
      private static final long serialVersionUID = 1L;
    }

    /** Dies when an answer is there. */
    private static final class Dying implements WorkObserver {
      @Override
      public Scope working(DocumentKey key, Step step) {
        return () -> {};
      }

      @Override
      public void outcome(DocumentKey key, String request, String outcome) {
        throw new Death();
      }

      @Override
      public void broken(DocumentKey key, RuntimeException fault) {}
    }
  }
}
