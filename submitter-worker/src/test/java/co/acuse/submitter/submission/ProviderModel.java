package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.submitter.submission.HeldDocument.State;
import co.acuse.submitter.submission.SubmissionOutcome.Certainty;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A provider that stores documents by reference, one unvalidated at a time per family, and loses
 * requests and answers by chance. What it takes of a content is written in the content: {@code bad}
 * is rejected, {@code invalid} refused, {@code slow} pending at first.
 */
public final class ProviderModel implements ModelledProvider {

  private final SteppedClock clock;
  private final Random chance;
  private final Duration longestDelay;
  private final Map<String, Stored> stored = new LinkedHashMap<>();
  private final List<Delayed> underway = new ArrayList<>();
  public final List<String> violations = new ArrayList<>();
  final Map<String, Integer> posts = new LinkedHashMap<>();
  public final Map<String, Integer> validations = new LinkedHashMap<>();
  public boolean faulty = true;
  private int numbers = 990_000_000;

  public ProviderModel(SteppedClock clock, Random chance, Duration longestDelay) {
    this.clock = clock;
    this.chance = chance;
    this.longestDelay = longestDelay;
  }

  private record Delayed(Instant at, Runnable effect) {}

  @Override
  public Provider provider() {
    return Provider.FACTUS;
  }

  @Override
  public LaneRules lanes() {
    return new LaneRules(1, true);
  }

  @Override
  public Freezing freeze(FreezeOrder order) {
    String reference = order.submission().invoice().referenceCode().value();
    String text = reference + "\n" + order.submission().invoice().observation();
    return new Freezing.Frozen(
        new FrozenRequest(
            text.getBytes(StandardCharsets.UTF_8), Integer.toHexString(text.hashCode())));
  }

  @Override
  public SubmissionOutcome submit(Call call, DocumentKey key, FrozenRequest request) {
    settle();
    if (call.budget().isZero() || !call.mayStillSend().getAsBoolean()) {
      return new SubmissionOutcome.Unavailable(Certainty.NOT_SENT, silence());
    }
    String content = content(request);
    int fate = faulty ? chance.nextInt(14) : 99;
    if (fate == 0) {
      return new SubmissionOutcome.Unavailable(Certainty.NOT_SENT, silence());
    }
    if (fate == 1) {
      return new SubmissionOutcome.BreakerOpen(clock.instant().plusSeconds(5), silence());
    }
    if (fate == 2) {
      return new SubmissionOutcome.Throttled(clock.instant().plusSeconds(10), silence());
    }
    posts.merge(key.reference().value(), 1, Integer::sum);
    return switch (fate) {
      case 3 -> new SubmissionOutcome.Throttled(clock.instant().plusSeconds(10), status(429));
      case 4 -> new SubmissionOutcome.Denied(Denial.CREDENTIALS, status(401));
      case 5 -> new SubmissionOutcome.Unavailable(Certainty.MAYBE_SENT, silence());
      case 6, 7 -> {
        store(key, content);
        yield new SubmissionOutcome.Unavailable(
            Certainty.MAYBE_SENT, fate == 6 ? silence() : status(503));
      }
      case 8 -> {
        delay(() -> store(key, content));
        yield new SubmissionOutcome.Unavailable(Certainty.MAYBE_SENT, silence());
      }
      default -> store(key, content);
    };
  }

  private SubmissionOutcome store(DocumentKey key, String content) {
    String reference = key.reference().value();
    Stored known = stored.get(reference);
    if (known != null) {
      return outcome(progress(known));
    }
    for (Stored other : stored.values()) {
      if (other.family().equals(key.type().name()) && other.state() != State.VALIDATED) {
        return new SubmissionOutcome.Blocked(
            new Blocker(chance.nextBoolean() ? other.reference() : null, null, false), status(409));
      }
    }
    if (content.startsWith("invalid")) {
      return new SubmissionOutcome.Invalid(
          List.of(new Message("customer.names", "El campo nombres es obligatorio")), status(422));
    }
    State state =
        content.startsWith("bad")
            ? State.REJECTED
            : content.startsWith("slow") ? State.PENDING : State.VALIDATED;
    Duration lag = faulty ? Duration.ofSeconds(chance.nextInt(25)) : Duration.ZERO;
    Stored fresh =
        new Stored(
            reference,
            key.type().name(),
            content,
            "SETP" + numbers++,
            state,
            chance.nextInt(3),
            clock.instant().plus(lag));
    put(fresh);
    return outcome(fresh);
  }

  private Stored progress(Stored known) {
    if (known.state() != State.PENDING) {
      return known;
    }
    State next =
        known.polls() > 0
            ? State.PENDING
            : known.content().startsWith("slowbad") ? State.REJECTED : State.VALIDATED;
    Stored later =
        new Stored(
            known.reference(),
            known.family(),
            known.content(),
            known.number(),
            next,
            known.polls() - 1,
            known.shownFrom());
    put(later);
    return later;
  }

  private void put(Stored document) {
    stored.put(document.reference(), document);
    if (document.state() == State.VALIDATED) {
      validations.merge(document.reference(), 1, Integer::sum);
    }
  }

  private SubmissionOutcome outcome(Stored document) {
    return switch (document.state()) {
      case VALIDATED -> new SubmissionOutcome.Accepted(held(document), status(201));
      case PENDING -> new SubmissionOutcome.Pending(held(document), status(201));
      case REJECTED ->
          new SubmissionOutcome.RejectedByAuthority(
              chance.nextBoolean() ? document.number() : null,
              List.of(new Message("FAK24", "Rechazo")),
              status(422));
    };
  }

  @Override
  public LookupOutcome lookUp(Call call, DocumentKey key, List<FrozenRequest> sent) {
    settle();
    int fate = faulty ? chance.nextInt(12) : 99;
    if (fate == 0) {
      return new LookupOutcome.Unavailable(silence());
    }
    if (fate == 1) {
      return new LookupOutcome.BreakerOpen(clock.instant().plusSeconds(5), silence());
    }
    if (fate == 2) {
      return new LookupOutcome.Denied(Denial.CREDENTIALS, silence());
    }
    Stored known = stored.get(key.reference().value());
    return known == null || known.shownFrom().isAfter(clock.instant())
        ? new LookupOutcome.NotFound(status(200))
        : new LookupOutcome.Found(held(known), status(200));
  }

  @Override
  public DeletionOutcome delete(Call call, DocumentKey key) {
    settle();
    if (call.budget().isZero() || !call.mayStillSend().getAsBoolean()) {
      return new DeletionOutcome.Unavailable(Certainty.NOT_SENT, silence());
    }
    Stored known = stored.get(key.reference().value());
    if (known != null && known.state() != State.REJECTED) {
      violations.add("a deletion of " + known + " was asked for");
    }
    int fate = faulty ? chance.nextInt(8) : 99;
    return switch (fate) {
      case 0 -> new DeletionOutcome.Unavailable(Certainty.NOT_SENT, silence());
      case 1 -> new DeletionOutcome.Unavailable(Certainty.MAYBE_SENT, silence());
      case 2 -> {
        remove(key);
        yield new DeletionOutcome.Unavailable(Certainty.MAYBE_SENT, silence());
      }
      case 3 -> {
        delay(() -> remove(key));
        yield new DeletionOutcome.Unavailable(Certainty.MAYBE_SENT, silence());
      }
      default ->
          remove(key)
              ? new DeletionOutcome.Deleted(status(200))
              : new DeletionOutcome.Absent(status(404));
    };
  }

  private boolean remove(DocumentKey key) {
    Stored known = stored.get(key.reference().value());
    if (known != null && known.state() == State.REJECTED) {
      stored.remove(known.reference());
      return true;
    }
    if (known != null) {
      violations.add("a deletion met " + known);
    }
    return false;
  }

  @Override
  public List<Difference> differences(
      Account account, DocumentKey key, FrozenRequest request, HeldDocument document) {
    String content = content(request);
    return content.equals(document.raw())
        ? List.of()
        : List.of(new Difference("content", content, document.raw()));
  }

  @Override
  public void becomesReliable() {
    faulty = false;
  }

  @Override
  public List<String> violations() {
    return List.copyOf(violations);
  }

  @Override
  public int issued(String reference) {
    return validations.getOrDefault(reference, 0);
  }

  @Override
  public @Nullable Stored holds(String reference) {
    settle();
    return stored.get(reference);
  }

  /** Requests that lost their answer may take effect later, but not later than their window. */
  private void delay(Runnable effect) {
    long millis = (long) (chance.nextDouble() * longestDelay.toMillis());
    underway.add(new Delayed(clock.instant().plusMillis(millis), effect));
  }

  @Override
  public void settle() {
    for (Delayed delayed : List.copyOf(underway)) {
      if (!delayed.at().isAfter(clock.instant())) {
        underway.remove(delayed);
        delayed.effect().run();
      }
    }
  }

  private static String content(FrozenRequest request) {
    return new String(request.bytes(), StandardCharsets.UTF_8).split("\n", 2)[1];
  }

  private static HeldDocument held(Stored document) {
    IssuedDocument issued =
        document.state() == State.VALIDATED
            ? new IssuedDocument(
                document.number(), "c".repeat(96), BigDecimal.TEN, null, null, null, null, null)
            : null;
    return new HeldDocument(
        document.state(),
        document.reference(),
        document.number(),
        issued,
        List.of(),
        true,
        document.content());
  }

  private static Answer silence() {
    return new Answer(null, null, "no answer");
  }

  private static Answer status(int status) {
    return new Answer(status, "{}", "HTTP " + status);
  }
}
