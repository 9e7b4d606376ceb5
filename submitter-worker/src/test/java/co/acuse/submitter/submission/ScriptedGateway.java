package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.contracts.lifecycle.DocumentStamp;
import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.contracts.lifecycle.Message;
import co.acuse.contracts.lifecycle.OutageSign;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.submitter.submission.HeldDocument.State;
import co.acuse.submitter.submission.SubmissionOutcome.Certainty;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import co.acuse.submitter.submission.SubmissionOutcome.Fault;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers as told; without a word it issues what is posted and finds nothing. */
public final class ScriptedGateway implements InvoiceGateway {

  private final Deque<SubmissionOutcome> posts = new ArrayDeque<>();
  private final Deque<LookupOutcome> lookups = new ArrayDeque<>();
  private final Deque<DeletionOutcome> deletions = new ArrayDeque<>();
  private final List<String> calls = new ArrayList<>();
  private final List<String> accounts = new ArrayList<>();
  private int numbers = 1;
  int freezes;
  boolean loginExpired;
  Runnable loggingIn = () -> {};
  @Nullable Instant issuedAt;
  @Nullable Freezing freezing;
  Numbering numbering = new Numbering.ByProvider();
  boolean asksByRequest;

  /** Whether every request without a word fails as it does while the authority is away. */
  boolean away;

  boolean contingency;
  LaneRules lanes = new LaneRules(1, true);
  List<FrozenRequest> askedBy = List.of();
  FreezeOrder lastFreeze =
      new FreezeOrder(Sales.sale("V-0", "good", 0, Instant.EPOCH), null, null, Instant.EPOCH);

  ScriptedGateway post(SubmissionOutcome... outcomes) {
    posts.addAll(List.of(outcomes));
    return this;
  }

  ScriptedGateway lookUp(LookupOutcome... outcomes) {
    lookups.addAll(List.of(outcomes));
    return this;
  }

  ScriptedGateway delete(DeletionOutcome... outcomes) {
    deletions.addAll(List.of(outcomes));
    return this;
  }

  /** What was asked for, in order. */
  List<String> calls() {
    List<String> seen = List.copyOf(calls);
    calls.clear();
    return seen;
  }

  /** The accounts that were called with, in order, repeats left out. */
  List<String> accounts() {
    return accounts.stream().distinct().toList();
  }

  private void calledWith(Call call) {
    accounts.add(Objects.requireNonNull(call.account(), "bound before any request").name());
  }

  @Override
  public Provider provider() {
    return Provider.FACTUS;
  }

  @Override
  public LaneRules lanes() {
    return lanes;
  }

  @Override
  public boolean issuesInContingency() {
    return contingency;
  }

  @Override
  public Numbering numbering(SubmissionRequested submission) {
    return numbering;
  }

  @Override
  public boolean asksByRequest() {
    return asksByRequest;
  }

  @Override
  public Optional<Freezing.Withheld> withheld(FreezeOrder trial) {
    return freezing instanceof Freezing.Withheld withheld
        ? Optional.of(withheld)
        : Optional.empty();
  }

  @Override
  public Freezing freeze(FreezeOrder order) {
    lastFreeze = order;
    freezes++;
    if (freezing != null) {
      return freezing;
    }
    String said = String.valueOf(order.submission().invoice().observation());
    String content = order.contingencyOf() == null ? said : said + "-04";
    return new Freezing.Frozen(
        new FrozenRequest(
            content.getBytes(StandardCharsets.UTF_8), "sha-" + content, stamp(order)));
  }

  /** Whatever the type, number and time make the code. */
  private static @Nullable DocumentStamp stamp(FreezeOrder order) {
    DocumentNumber number = order.number();
    return number == null
        ? null
        : new DocumentStamp(
            number.prefix(),
            number.number(),
            number.text() + "/" + order.issuedAt(),
            order.issuedAt());
  }

  @Override
  public SubmissionOutcome submit(Call call, DocumentKey key, FrozenRequest request) {
    if (!call.mayStillSend().getAsBoolean()) {
      return notSent();
    }
    String content = new String(request.bytes(), StandardCharsets.UTF_8);
    calledWith(call);
    calls.add("POST " + key.reference() + " " + content);
    if (loginExpired) {
      loginExpired = false;
      loggingIn.run();
      return call.mayRepeat().getAsBoolean() ? submit(call, key, request) : notSent();
    }
    SubmissionOutcome scripted = posts.poll();
    if (scripted != null) {
      return scripted;
    }
    return away
        ? new SubmissionOutcome.Unavailable(Certainty.MAYBE_SENT, failed())
        : accepted(key.reference().value(), content);
  }

  @Override
  public LookupOutcome lookUp(Call call, DocumentKey key, List<FrozenRequest> sent) {
    calledWith(call);
    askedBy = sent;
    calls.add("LOOKUP " + key.reference());
    LookupOutcome scripted = lookups.poll();
    if (scripted != null) {
      return scripted;
    }
    return away ? new LookupOutcome.Unavailable(failed()) : notFound();
  }

  @Override
  public DeletionOutcome delete(Call call, DocumentKey key) {
    calledWith(call);
    calls.add("DELETE " + key.reference());
    DeletionOutcome scripted = deletions.poll();
    return scripted != null ? scripted : new DeletionOutcome.Deleted(answer(200));
  }

  @Override
  public List<Difference> differences(
      Account account, DocumentKey key, FrozenRequest request, HeldDocument document) {
    String content = new String(request.bytes(), StandardCharsets.UTF_8);
    return content.equals(document.raw())
        ? List.of()
        : List.of(new Difference("observation", content, document.raw()));
  }

  SubmissionOutcome accepted(String reference, String content) {
    return new SubmissionOutcome.Accepted(
        held(State.VALIDATED, reference, content, "SETP" + numbers++), answer(201));
  }

  LookupOutcome found(State state, String reference, String content, String number) {
    return new LookupOutcome.Found(held(state, reference, content, number), answer(200));
  }

  HeldDocument held(State state, String reference, String content, String number) {
    IssuedDocument issued =
        state == State.VALIDATED
            ? new IssuedDocument(
                number, "c".repeat(96), BigDecimal.TEN, issuedAt, null, null, null, null)
            : null;
    List<Message> messages =
        state == State.REJECTED ? List.of(new Message("FAK24", "Rechazo")) : List.of();
    return new HeldDocument(state, reference, number, issued, messages, true, content);
  }

  /** It is with the authority: the provider says so of its reference, and nothing else of it. */
  static HeldDocument inProcess(String reference) {
    return new HeldDocument(State.PENDING, reference, "SETP1", null, List.of(), false, "98");
  }

  static LookupOutcome stillInProcess(String reference) {
    return new LookupOutcome.Found(inProcess(reference), answer(200));
  }

  static LookupOutcome notFound() {
    return new LookupOutcome.NotFound(answer(200));
  }

  static LookupOutcome rejectedThere() {
    return new LookupOutcome.NotFound(true, answer(200));
  }

  static SubmissionOutcome noAnswer() {
    return new SubmissionOutcome.Unavailable(Certainty.MAYBE_SENT, answer(null));
  }

  static SubmissionOutcome notSent() {
    return new SubmissionOutcome.Unavailable(Certainty.NOT_SENT, answer(null));
  }

  static SubmissionOutcome rejected(String number) {
    return new SubmissionOutcome.RejectedByAuthority(
        number, List.of(new Message("FAK24", "Rechazo")), answer(422));
  }

  static SubmissionOutcome rejectedAndUnheld() {
    return new SubmissionOutcome.RejectedUnheld(
        List.of(new Message("FAK24", "Rechazo")), Fault.SALE, answer(200));
  }

  static SubmissionOutcome rejectedForTheAccount() {
    return new SubmissionOutcome.RejectedUnheld(
        List.of(new Message("FAB27b", "Huella")), Fault.ACCOUNT, answer(200));
  }

  static SubmissionOutcome invalid() {
    return new SubmissionOutcome.Invalid(
        List.of(new Message("customer.names", "es obligatorio")), answer(422));
  }

  static SubmissionOutcome blocked(@Nullable String reference) {
    return new SubmissionOutcome.Blocked(
        reference == null ? null : new Blocker(reference, null, false), answer(409));
  }

  static SubmissionOutcome denied() {
    return new SubmissionOutcome.Denied(Denial.CREDENTIALS, answer(null));
  }

  /** The authority's own service says that it cannot. */
  private static Answer failed() {
    return new Answer(503, null, "HTTP 503", OutageSign.Kind.ERROR);
  }

  static Answer answer(@Nullable Integer status) {
    return new Answer(status, null, status == null ? "no answer" : "HTTP " + status);
  }
}
