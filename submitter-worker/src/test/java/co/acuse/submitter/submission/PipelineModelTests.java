package co.acuse.submitter.submission;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.FailureCause;
import co.acuse.contracts.lifecycle.InvoiceEvent;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.submitter.submission.DocumentWork.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thousands of seeded lives of a few sales under two workers that are interleaved step by step,
 * stopped, killed and cut off, before a provider that loses what it likes.
 */
class PipelineModelTests {

  private static final int RUNS = Integer.getInteger("acuse.model.runs", 3000);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void issuesEachSaleOnceWhateverFails(int quarter) {
    for (int run = quarter; run < RUNS; run += 4) {
      new Life(run).live();
    }
  }

  @Test
  void survivesManySalesInOneLane() {
    for (int run = 0; run < 40; run++) {
      new Life(100_000 + run, 12).live();
    }
  }

  /** One seed's world. */
  private static final class Life {

    private static final IssuerNit ISSUER = InvoiceFixture.ISSUER;
    private static final Timing TIMING = Timing.standard();
    private static final Duration LEASE = Duration.ofSeconds(45);
    private static final String[] CONTENTS = {
      "good", "good", "other", "bad", "bad2", "slow", "slowbad", "invalid"
    };
    private static final long[] STEPS = {0, 0, 0, 5, 300, 1_000, 4_000, 16_000, 31_000, 70_000};

    private final long seed;
    private final int references;
    private final Random chance;
    private final SteppedClock clock = new SteppedClock(InvoiceFixture.ACCEPTED_AT);
    private final InMemoryLedger ledger = new InMemoryLedger(clock);
    private final ProviderModel provider;
    private final DocumentWork work;
    private final Decisions decisions;
    private final List<SubmissionRequested> sent = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();
    private final Map<String, Integer> deaths = new HashMap<>();
    private int holders;

    Life(long seed) {
      this(seed, 2);
    }

    Life(long seed, int references) {
      this.seed = seed;
      this.references = references;
      this.chance = new Random(seed);
      this.provider =
          new ProviderModel(clock, chance, TIMING.request().plus(TIMING.lag()).minusMillis(1));
      Account account = new Account(Provider.FACTUS, "tienda", "simulator");
      this.decisions =
          new Decisions(TIMING, chance, _ -> new AccountState.Usable(account), _ -> provider);
      this.work =
          new DocumentWork(
              ledger,
              decisions,
              _ -> provider,
              TIMING.request(),
              clock,
              new SilentObserver(),
              Announcement.none());
      workers.add(new Worker("worker-" + holders++));
      workers.add(new Worker("worker-" + holders++));
    }

    void live() {
      int actions = 60 + chance.nextInt(120);
      for (int action = 0; action < actions; action++) {
        act();
      }
      provider.faulty = false;
      drain();
      verify();
    }

    private void act() {
      int kind = chance.nextInt(20);
      if (kind < 2 && sent.size() < 3 * references + 3) {
        submit();
      } else if (kind < 6) {
        clock.advance(Duration.ofMillis(STEPS[chance.nextInt(STEPS.length)]));
        provider.settle();
      } else if (kind == 6 && chance.nextInt(4) == 0) {
        int index = chance.nextInt(workers.size());
        workers.get(index).die();
        workers.set(index, new Worker("worker-" + holders++));
      } else {
        workers.get(chance.nextInt(workers.size())).step();
      }
    }

    private void submit() {
      String reference = "V-" + chance.nextInt(references);
      String content = CONTENTS[chance.nextInt(CONTENTS.length)];
      int id = sent.size() + 1;
      List<SubmissionRequested> earlier =
          sent.stream().filter(s -> s.invoice().referenceCode().value().equals(reference)).toList();
      SubmissionRequested submission =
          !earlier.isEmpty() && chance.nextInt(5) == 0
              ? replayOf(earlier.get(chance.nextInt(earlier.size())), reference, id)
              : Sales.sale(reference, content, id, clock.instant());
      sent.add(submission);
      ledger.insert(List.of(Sales.arrival(submission)));
      if (chance.nextInt(4) == 0) {
        ledger.insert(List.of(Sales.arrival(submission)));
      }
    }

    private SubmissionRequested replayOf(SubmissionRequested other, String reference, int id) {
      String content = java.util.Objects.requireNonNull(other.invoice().observation());
      return Sales.replay(reference, content, id, clock.instant(), other.submissionId());
    }

    private void drain() {
      for (int round = 0; round < 3_000 && !isDone(); round++) {
        workers.forEach(Worker::step);
        if (round % 6 == 5) {
          clock.advance(Duration.ofMillis(STEPS[chance.nextInt(STEPS.length)]));
        }
      }
      clock.advance(Duration.ofHours(2));
      provider.settle();
      for (int round = 0; round < 60; round++) {
        workers.forEach(Worker::step);
        clock.advance(Duration.ofMinutes(1));
      }
    }

    private boolean isDone() {
      return ledger.submissions().stream().noneMatch(SubmissionEntry::isUnfinished);
    }

    private void verify() {
      assertThat(provider.violations).as(where()).isEmpty();
      Map<SubmissionId, InvoiceEvent> ends = new HashMap<>();
      Map<Object, Long> sequences = new HashMap<>();
      for (InvoiceEvent event : ledger.events()) {
        Object invoice = event.header().invoiceId();
        long expected = sequences.merge(invoice, 1L, Long::sum);
        assertThat(event.header().sequence()).as(where()).isEqualTo(expected);
        if (event.isTerminal()) {
          assertThat(ends.put(event.header().submissionId(), event)).as(where()).isNull();
        }
      }
      sent.forEach(submission -> verify(submission, ends.get(submission.submissionId())));
      for (int i = 0; i < references; i++) {
        verify("V-" + i, ends);
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
          assertThat(held.state()).as(where()).isEqualTo(HeldDocument.State.VALIDATED);
        }
      }
    }

    private void verify(String reference, Map<SubmissionId, InvoiceEvent> ends) {
      List<InvoiceEvent> own =
          ends.values().stream()
              .filter(event -> event.header().referenceCode().value().equals(reference))
              .toList();
      boolean issued = own.stream().anyMatch(InvoiceEvent.InvoiceIssued.class::isInstance);
      assertThat(provider.validations.getOrDefault(reference, 0))
          .as("%s: documents of %s", where(), reference)
          .isEqualTo(issued ? 1 : 0);
      if (!issued) {
        assertThat(provider.holds(reference)).as(where()).isNull();
      }
      assertThat(own.stream().filter(Life::isUnexplainedConflict)).as(where()).isEmpty();
      int attempts =
          ledger.submissions().stream()
              .filter(entry ->
                  sent.stream()
                      .anyMatch(s ->
                          s.submissionId().equals(entry.id())
                              && s.invoice().referenceCode().value().equals(reference)))
              .mapToInt(SubmissionEntry::attempts)
              .sum();
      assertThat(attempts - provider.posts.getOrDefault(reference, 0))
          .as("%s: attempts told beyond requests seen for %s", where(), reference)
          .isBetween(0, deaths.getOrDefault(reference, 0));
    }

    /** Nobody else writes at this provider: an active sale never meets another's document. */
    private static boolean isUnexplainedConflict(InvoiceEvent event) {
      return event instanceof InvoiceEvent.SubmissionFailed failed
          && failed.cause() == FailureCause.CONFLICT
          && failed.attempts() > 0;
    }

    private String where() {
      return "seed " + seed;
    }

    /** A process: a lease, and one document in flight in the lane. */
    private final class Worker {

      private final String holder;
      private @Nullable Hold hold;
      private @Nullable Flight flight;

      Worker(String holder) {
        this.holder = holder;
      }

      void step() {
        if (hold == null || !hold.outlasts(clock.nanos())) {
          lease();
          return;
        }
        if (chance.nextInt(3) == 0) {
          renew(hold);
        }
        if (flight != null) {
          flight = flight.next(hold);
          return;
        }
        if (chance.nextBoolean()) {
          ledger
              .unplaced(ISSUER, 3)
              .forEach(id -> ledger.revise(hold.lease(), id, decisions::place));
        }
        begin(hold);
      }

      private void begin(Hold current) {
        ledger
            .due(ISSUER, DocumentType.INVOICE, 1)
            .forEach(id ->
                flight =
                    work.next(current, id)
                        .filter(step -> !(step.order() instanceof Order.Nothing))
                        .map(step -> new Flight(step, null))
                        .orElse(null));
      }

      private void lease() {
        long asked = clock.nanos();
        // A stopped process goes on with what it had in hand: its old lease writes nothing.
        if (flight != null && hold != null) {
          flight = flight.next(hold);
          return;
        }
        hold =
            ledger
                .acquire(ISSUER, holder, LEASE)
                .map(grant -> new Hold(grant.lease(), asked + LEASE.toNanos()))
                .orElse(null);
      }

      private void renew(Hold current) {
        long asked = clock.nanos();
        hold =
            ledger.renew(List.of(current.lease()), LEASE).isEmpty()
                ? current
                : new Hold(current.lease(), asked + LEASE.toNanos());
      }

      void die() {
        if (flight != null && flight.step().order() instanceof Order.Post) {
          deaths.merge(flight.step().key().reference().value(), 1, Integer::sum);
        }
      }
    }

    private record Hold(Lease lease, long until) implements LeaseHold {
      @Override
      public boolean outlasts(long deadline) {
        return until > deadline;
      }
    }

    /** A document between two steps. */
    private final class Flight {

      private final Step step;
      private final @Nullable Answered answered;

      Flight(Step step, @Nullable Answered answered) {
        this.step = step;
        this.answered = answered;
      }

      Step step() {
        return step;
      }

      @Nullable Flight next(LeaseHold hold) {
        if (answered == null) {
          return new Flight(step, work.carryOut(hold, step));
        }
        Optional<Step> then = work.record(hold, step.key().invoiceId(), step, answered, false);
        if (then.isEmpty() && step.order() instanceof Order.Post) {
          // Its lease ran out meanwhile: as good as dead.
          deaths.merge(step.key().reference().value(), 1, Integer::sum);
        }
        return then.filter(next -> !(next.order() instanceof Order.Nothing))
            .map(next -> new Flight(next, null))
            .orElse(null);
      }
    }
  }
}
