package co.acuse.submitter;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Blocker;
import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.Answer;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.DeletionOutcome;
import co.acuse.submitter.submission.Difference;
import co.acuse.submitter.submission.DocumentKey;
import co.acuse.submitter.submission.FreezeOrder;
import co.acuse.submitter.submission.Freezing;
import co.acuse.submitter.submission.FrozenRequest;
import co.acuse.submitter.submission.HeldDocument;
import co.acuse.submitter.submission.InvoiceGateway;
import co.acuse.submitter.submission.LaneRules;
import co.acuse.submitter.submission.LookupOutcome;
import co.acuse.submitter.submission.SubmissionOutcome;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Issues whatever is posted, but not for issuers that were shut out. */
final class MadeUpProvider implements InvoiceGateway {

  final Set<IssuerNit> denied = ConcurrentHashMap.newKeySet();
  final Set<IssuerNit> blocked = ConcurrentHashMap.newKeySet();
  final List<DocumentKey> posts = new CopyOnWriteArrayList<>();
  private final Map<DocumentKey, HeldDocument> held = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();

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
    String text = String.valueOf(order.submission().invoice().observation());
    return new Freezing.Frozen(
        new FrozenRequest(text.getBytes(StandardCharsets.UTF_8), "sha-" + text));
  }

  @Override
  public SubmissionOutcome submit(Call call, DocumentKey key, FrozenRequest request) {
    if (denied.contains(key.issuer())) {
      return new SubmissionOutcome.Denied(Denial.CREDENTIALS, answer(401));
    }
    posts.add(key);
    if (blocked.contains(key.issuer())) {
      return new SubmissionOutcome.Blocked(new Blocker("ajeno-1", null, false), answer(409));
    }
    String content = new String(request.bytes(), StandardCharsets.UTF_8);
    HeldDocument document = held.computeIfAbsent(key, k -> issue(k, content));
    return new SubmissionOutcome.Accepted(document, answer(201));
  }

  private HeldDocument issue(DocumentKey key, String content) {
    String number = "SETP" + numbers.incrementAndGet();
    return new HeldDocument(
        HeldDocument.State.VALIDATED,
        key.reference().value(),
        number,
        new IssuedDocument(
            number, "c".repeat(96), BigDecimal.TEN, Instant.now(), null, null, null, null),
        List.of(),
        true,
        content);
  }

  @Override
  public LookupOutcome lookUp(Call call, DocumentKey key, List<FrozenRequest> sent) {
    HeldDocument document = held.get(key);
    return document == null
        ? new LookupOutcome.NotFound(answer(200))
        : new LookupOutcome.Found(document, answer(200));
  }

  @Override
  public DeletionOutcome delete(Call call, DocumentKey key) {
    throw new AssertionError("nothing is rejected here");
  }

  @Override
  public List<Difference> differences(
      Account account, DocumentKey key, FrozenRequest request, HeldDocument document) {
    String content = new String(request.bytes(), StandardCharsets.UTF_8);
    return content.equals(document.raw())
        ? List.of()
        : List.of(new Difference("observation", content, document.raw()));
  }

  private static Answer answer(int status) {
    return new Answer(status, null, "HTTP " + status);
  }
}
