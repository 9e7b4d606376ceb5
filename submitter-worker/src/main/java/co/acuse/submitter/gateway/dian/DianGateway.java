package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.submission.SubmissionRequested;
import co.acuse.submitter.gateway.ProviderBreaker;
import co.acuse.submitter.submission.Account;
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
import co.acuse.submitter.submission.Numbering;
import co.acuse.submitter.submission.SubmissionOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The DIAN behind the core's port. */
final class DianGateway implements InvoiceGateway {

  private final ProviderBreaker breaker;
  private final LaneRules lanes;
  private final DianNumbering numbering;
  private final DianFreezing freezing;
  private final DianAsking asking;
  private final DianSubmitting submitting;
  private final boolean contingency;

  /**
   * The DIAN for all issuers.
   *
   * @param contingency whether invoices of type 04 may be made while the DIAN is away
   */
  DianGateway(
      DianAccounts accounts,
      DianCalls calls,
      ProviderBreaker breaker,
      int maxInFlight,
      boolean contingency,
      InstantSource clock) {
    this.breaker = breaker;
    this.contingency = contingency;
    // Documents do not wait for each other here, nor for one that the DIAN has not decided on.
    this.lanes = new LaneRules(maxInFlight, false);
    this.numbering = new DianNumbering(accounts, clock);
    this.freezing = new DianFreezing(accounts);
    this.asking = new DianAsking(calls);
    this.submitting = new DianSubmitting(calls, asking);
  }

  @Override
  public Provider provider() {
    return Provider.DIAN;
  }

  @Override
  public LaneRules lanes() {
    return lanes;
  }

  @Override
  public Numbering numbering(SubmissionRequested submission) {
    return numbering.choose(submission.invoice());
  }

  @Override
  public Optional<Freezing.Withheld> withheld(FreezeOrder trial) {
    return freezing.withheld(trial);
  }

  @Override
  public Freezing freeze(FreezeOrder order) {
    return freezing.freeze(order);
  }

  @Override
  public SubmissionOutcome submit(Call call, DocumentKey key, FrozenRequest request) {
    return submitting.submit(Terms.of(call), key, request);
  }

  @Override
  public boolean asksByRequest() {
    return true;
  }

  @Override
  public LookupOutcome lookUp(Call call, DocumentKey key, List<FrozenRequest> sent) {
    return asking.lookUp(Terms.of(call), key, sent);
  }

  @Override
  public LookupOutcome lookUpEvenIfAway(Call call, DocumentKey key, List<FrozenRequest> sent) {
    return asking.lookUp(Terms.of(call).evenWhileAway(), key, sent);
  }

  @Override
  public boolean issuesInContingency() {
    return contingency;
  }

  /** The DIAN keeps nothing that it has not validated, and gives back nothing that it has. */
  @Override
  public DeletionOutcome delete(Call call, DocumentKey key) {
    return new DeletionOutcome.Absent(Answers.notSent("the DIAN holds nothing to be deleted"));
  }

  /**
   * Of what was asked for by our own code the text is our own; what came back whole is not. A
   * request whose bytes were dropped is told by its code: nobody else can have made that.
   */
  @Override
  public List<Difference> differences(
      Account account, DocumentKey key, FrozenRequest request, HeldDocument document) {
    byte[] held = document.raw().getBytes(StandardCharsets.UTF_8);
    return Known.by(request)
        .map(own ->
            request.isDropped()
                ? differentCode(own.code(), SignedXml.read(held).code())
                : XmlDifferences.between(request.bytes(), held))
        .orElseGet(
            () -> List.of(new Difference("provider", "another provider's request", "a document")));
  }

  private static List<Difference> differentCode(String asked, String held) {
    return held.equalsIgnoreCase(asked) ? List.of() : List.of(new Difference("UUID", asked, held));
  }

  @Override
  public Optional<Instant> awayUntil() {
    return breaker.awayUntil();
  }

  @Override
  public Optional<Instant> awayUntil(IssuerNit issuer) {
    return breaker.awayUntil(issuer);
  }
}
