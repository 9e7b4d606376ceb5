package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.DocumentStamp;
import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.OutageSign;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.submitter.submission.HeldDocument.State;
import co.acuse.submitter.submission.SubmissionOutcome.Certainty;
import co.acuse.submitter.submission.SubmissionOutcome.Fault;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An authority that takes documents under numbers of ours: a number that it has validated once is
 * taken for good, it keeps nothing that it rejects, and it is asked by codes. Contents as in {@link
 * ProviderModel}.
 */
public final class NumberedModel implements ModelledProvider {

  public static final Series SERIES = new Series("SETP", 1, 99_999);

  /** Behind all else, and no part of the code. */
  private static final String TYPE_04 = "\n04";

  private final SteppedClock clock;
  private final Random chance;
  private final Duration longestDelay;
  private final Map<String, Document> byNumber = new LinkedHashMap<>();
  private final Map<String, Integer> issued = new LinkedHashMap<>();
  private final List<Delayed> underway = new ArrayList<>();
  private final Set<String> rejected = new HashSet<>();
  private final List<String> violations = new ArrayList<>();
  private final boolean contingency;
  private boolean faulty = true;
  private boolean away;

  public NumberedModel(SteppedClock clock, Random chance, Duration longestDelay) {
    this(clock, chance, longestDelay, false);
  }

  /**
   * An authority.
   *
   * @param contingency whether documents are signed for their buyers while it is away
   */
  public NumberedModel(
      SteppedClock clock, Random chance, Duration longestDelay, boolean contingency) {
    this.clock = clock;
    this.chance = chance;
    this.longestDelay = longestDelay;
    this.contingency = contingency;
  }

  /** Time goes by in which it may go, or come back. */
  public void mayGoOrCome() {
    away ^= chance.nextInt(away ? 50 : 12) == 0;
  }

  @Override
  public boolean issuesInContingency() {
    return contingency;
  }

  private record Document(String code, Stored stored) {}

  private record Delayed(Instant at, Runnable effect) {}

  @Override
  public Provider provider() {
    return Provider.DIAN;
  }

  @Override
  public LaneRules lanes() {
    return new LaneRules(4, false);
  }

  @Override
  public boolean asksByRequest() {
    return true;
  }

  @Override
  public Numbering numbering(SubmissionRequested submission) {
    return new Numbering.ByAcuse(SERIES);
  }

  @Override
  public Freezing freeze(FreezeOrder order) {
    DocumentNumber number = Objects.requireNonNull(order.number(), "numbered by the ledger");
    var invoice = order.submission().invoice();
    String text =
        String.join(
            "\n",
            number.text(),
            order.issuedAt().toString(),
            invoice.referenceCode().value(),
            String.valueOf(invoice.observation()));
    String code = code(text);
    String type = order.contingencyOf() == null ? "" : TYPE_04;
    return new Freezing.Frozen(
        new FrozenRequest(
            (text + type).getBytes(StandardCharsets.UTF_8),
            "sha-" + code + type.strip(),
            new DocumentStamp(number.prefix(), number.number(), code, order.issuedAt())));
  }

  private static String code(String text) {
    return Integer.toHexString(text.hashCode());
  }

  private static String[] lines(FrozenRequest request) {
    String text = new String(request.bytes(), StandardCharsets.UTF_8);
    boolean inContingency = text.endsWith(TYPE_04);
    return (inContingency ? text.substring(0, text.length() - TYPE_04.length()) : text)
        .split("\n", 4);
  }

  @Override
  public SubmissionOutcome submit(Call call, DocumentKey key, FrozenRequest request) {
    settle();
    if (request.isDropped()) {
      violations.add("nothing was sent for " + key.reference());
    }
    if (call.budget().isZero() || !call.mayStillSend().getAsBoolean()) {
      return new SubmissionOutcome.Unavailable(Certainty.NOT_SENT, silence());
    }
    if (away) {
      if (chance.nextInt(3) == 0) {
        arrive(key, request);
      }
      return new SubmissionOutcome.Unavailable(Certainty.MAYBE_SENT, failed());
    }
    int fate = faulty ? chance.nextInt(12) : 99;
    return switch (fate) {
      case 0 -> new SubmissionOutcome.Unavailable(Certainty.NOT_SENT, silence());
      case 1 -> new SubmissionOutcome.BreakerOpen(clock.instant().plusSeconds(5), silence());
      case 2 -> new SubmissionOutcome.Unavailable(Certainty.MAYBE_SENT, silence());
      case 3, 4 -> {
        arrive(key, request);
        yield new SubmissionOutcome.Unavailable(
            Certainty.MAYBE_SENT, fate == 3 ? silence() : status(503));
      }
      case 5 -> {
        underway.add(
            new Delayed(
                clock.instant().plusMillis((long) (chance.nextDouble() * longestDelay.toMillis())),
                () -> arrive(key, request)));
        yield new SubmissionOutcome.Unavailable(Certainty.MAYBE_SENT, silence());
      }
      default -> arrive(key, request);
    };
  }

  private SubmissionOutcome arrive(DocumentKey key, FrozenRequest request) {
    String[] lines = lines(request);
    Document known = decided(byNumber.get(lines[0]));
    if (known != null) {
      return known.stored().state() == State.VALIDATED
          ? new SubmissionOutcome.Accepted(whole(key, known), status(200))
          : new SubmissionOutcome.Pending(inProcess(key, known), status(200));
    }
    String content = lines[3];
    if (content.startsWith("invalid")) {
      return new SubmissionOutcome.Invalid(
          List.of(new Message("ZIP", "No se recibe")), status(200));
    }
    String code = code(String.join("\n", lines));
    if (content.startsWith("bad") || rejected.contains(code)) {
      return new SubmissionOutcome.RejectedUnheld(
          List.of(new Message("FAD06", "Rechazo")), Fault.SALE, status(200));
    }
    Duration lag = faulty ? Duration.ofSeconds(chance.nextInt(25)) : Duration.ZERO;
    Document fresh =
        put(
            code,
            new Stored(
                lines[2],
                key.type().name(),
                content,
                lines[0],
                content.startsWith("slow") ? State.PENDING : State.VALIDATED,
                chance.nextInt(3),
                clock.instant().plus(lag)));
    return fresh.stored().state() == State.VALIDATED
        ? new SubmissionOutcome.Accepted(whole(key, fresh), status(200))
        : new SubmissionOutcome.Pending(inProcess(key, fresh), status(200));
  }

  private Document put(String code, Stored stored) {
    Document document = new Document(code, stored);
    byNumber.put(stored.number(), document);
    if (stored.state() == State.VALIDATED) {
      issued.merge(stored.reference(), 1, Integer::sum);
    }
    return document;
  }

  /**
   * Each question brings what is undecided nearer to its end. What is rejected is not kept; sent
   * again it is rejected at once.
   */
  private @Nullable Document decided(@Nullable Document known) {
    if (known == null || known.stored().state() != State.PENDING) {
      return known;
    }
    Stored old = known.stored();
    if (old.polls() == 0 && old.content().startsWith("slowbad")) {
      byNumber.remove(old.number());
      rejected.add(known.code());
      return null;
    }
    return put(
        known.code(),
        new Stored(
            old.reference(),
            old.family(),
            old.content(),
            old.number(),
            old.polls() == 0 ? State.VALIDATED : State.PENDING,
            old.polls() - 1,
            old.shownFrom()));
  }

  @Override
  public LookupOutcome lookUp(Call call, DocumentKey key, List<FrozenRequest> sent) {
    settle();
    if (away) {
      return new LookupOutcome.Unavailable(failed());
    }
    int fate = faulty ? chance.nextInt(12) : 99;
    if (fate == 0) {
      return new LookupOutcome.Unavailable(silence());
    }
    if (fate == 1) {
      return new LookupOutcome.BreakerOpen(clock.instant().plusSeconds(5), silence());
    }
    return sent.stream()
        .flatMap(request -> known(request).stream())
        .<LookupOutcome>map(document ->
            new LookupOutcome.Found(
                document.stored().state() == State.VALIDATED
                    ? whole(key, document)
                    : inProcess(key, document),
                status(200)))
        .findFirst()
        .orElseGet(() -> new LookupOutcome.NotFound(status(200)));
  }

  private Optional<Document> known(FrozenRequest request) {
    DocumentStamp stamp = Objects.requireNonNull(request.stamp(), "every request has its stamp");
    return Optional.ofNullable(byNumber.get(stamp.text()))
        .filter(document -> document.code().equals(stamp.uniqueCode()))
        .filter(document -> !document.stored().shownFrom().isAfter(clock.instant()))
        .flatMap(document -> Optional.ofNullable(decided(document)));
  }

  @Override
  public DeletionOutcome delete(Call call, DocumentKey key) {
    violations.add("a deletion of " + key.reference() + " was asked for");
    return new DeletionOutcome.Absent(status(200));
  }

  @Override
  public List<Difference> differences(
      Account account, DocumentKey key, FrozenRequest request, HeldDocument document) {
    String[] held = document.raw().split("\n", 3);
    if (request.isDropped()) {
      String code = Objects.requireNonNull(request.stamp()).uniqueCode();
      return code.equals(held[0]) ? List.of() : List.of(new Difference("code", code, held[0]));
    }
    String asked = lines(request)[2] + "\n" + lines(request)[3];
    String told = held[1] + "\n" + held[2];
    return asked.equals(told) ? List.of() : List.of(new Difference("content", asked, told));
  }

  private static HeldDocument whole(DocumentKey key, Document document) {
    Stored stored = document.stored();
    return new HeldDocument(
        State.VALIDATED,
        key.reference().value(),
        stored.number(),
        new IssuedDocument(
            stored.number(), document.code(), BigDecimal.TEN, null, null, null, null, null),
        List.of(),
        true,
        String.join("\n", document.code(), stored.reference(), stored.content()));
  }

  private static HeldDocument inProcess(DocumentKey key, Document document) {
    return new HeldDocument(
        State.PENDING,
        key.reference().value(),
        document.stored().number(),
        null,
        List.of(),
        false,
        "98");
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

  @Override
  public void becomesReliable() {
    faulty = false;
    away = false;
  }

  @Override
  public List<String> violations() {
    return List.copyOf(violations);
  }

  @Override
  public int issued(String reference) {
    return issued.getOrDefault(reference, 0);
  }

  @Override
  public @Nullable Stored holds(String reference) {
    settle();
    return byNumber.values().stream()
        .map(Document::stored)
        .filter(stored -> stored.reference().equals(reference))
        .findFirst()
        .orElse(null);
  }

  private static Answer failed() {
    return new Answer(503, "{}", "HTTP 503", OutageSign.Kind.ERROR);
  }

  private static Answer silence() {
    return new Answer(null, null, "no answer");
  }

  private static Answer status(int status) {
    return new Answer(status, "{}", "HTTP " + status);
  }
}
