package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.contracts.lifecycle.Message;
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
import co.acuse.submitter.submission.SubmissionOutcome.Fault;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An authority that takes everything at once, or rejects everything for the account's sake. */
final class JudgingGateway implements InvoiceGateway {

  static final int AT_ONCE = 8;
  private static final Answer ANSWER = new Answer(200, null, "judged");

  private final AtomicInteger posts = new AtomicInteger();
  private volatile boolean rejects;

  void rejects(boolean all) {
    rejects = all;
  }

  int posts() {
    return posts.get();
  }

  @Override
  public Provider provider() {
    return Provider.DIAN;
  }

  @Override
  public LaneRules lanes() {
    return new LaneRules(AT_ONCE, false);
  }

  @Override
  public Freezing freeze(FreezeOrder order) {
    String reference = order.submission().invoice().referenceCode().value();
    return new Freezing.Frozen(
        new FrozenRequest(reference.getBytes(StandardCharsets.UTF_8), "sha-" + reference));
  }

  @Override
  public SubmissionOutcome submit(Call call, DocumentKey key, FrozenRequest request) {
    int number = posts.incrementAndGet();
    return rejects
        ? new SubmissionOutcome.RejectedUnheld(
            List.of(new Message("FAB27b", "Huella")), Fault.ACCOUNT, ANSWER)
        : new SubmissionOutcome.Accepted(held(key, "SETP" + number), ANSWER);
  }

  private static HeldDocument held(DocumentKey key, String number) {
    var issued =
        new IssuedDocument(number, "c".repeat(96), BigDecimal.TEN, null, null, null, null, null);
    return new HeldDocument(
        HeldDocument.State.VALIDATED,
        key.reference().value(),
        number,
        issued,
        List.of(),
        true,
        key.reference().value());
  }

  @Override
  public LookupOutcome lookUp(Call call, DocumentKey key, List<FrozenRequest> sent) {
    return new LookupOutcome.NotFound(ANSWER);
  }

  @Override
  public DeletionOutcome delete(Call call, DocumentKey key) {
    return new DeletionOutcome.Absent(ANSWER);
  }

  @Override
  public List<Difference> differences(
      Account account, DocumentKey key, FrozenRequest request, HeldDocument document) {
    return List.of();
  }
}
