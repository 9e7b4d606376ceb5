package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.factus.json.AnswerJson;
import co.acuse.submitter.gateway.ProviderBreaker;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.BudgetUse;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Factus behind the core's port. */
final class FactusGateway implements InvoiceGateway {

  /** One unvalidated document of a family blocks the next: one in flight, and pending holds. */
  private static final LaneRules ONE_AT_A_TIME = new LaneRules(1, true);

  private final FactusFreezing freezing;
  private final FactusSubmitting submitting;
  private final FactusAsking asking;
  private final FactusDeleting deleting;
  private final FactusAccounts accounts;
  private final ProviderBreaker breaker;
  private final RangeBook ranges;

  FactusGateway(
      FactusAccounts accounts,
      FactusCalls calls,
      ProviderBreaker breaker,
      RangeBook ranges,
      InstantSource clock) {
    var failures = new FailureOutcomes(clock);
    this.accounts = accounts;
    this.breaker = breaker;
    this.ranges = ranges;
    this.freezing = new FactusFreezing(accounts, new RangeChooser(ranges, clock));
    this.asking = new FactusAsking(calls, failures);
    this.submitting = new FactusSubmitting(calls, asking, failures);
    this.deleting = new FactusDeleting(calls, failures);
  }

  @Override
  public Provider provider() {
    return Provider.FACTUS;
  }

  @Override
  public LaneRules lanes() {
    return ONE_AT_A_TIME;
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
  public LookupOutcome lookUp(Call call, DocumentKey key, List<FrozenRequest> sent) {
    return asking.lookUp(Terms.of(call), key);
  }

  @Override
  public DeletionOutcome delete(Call call, DocumentKey key) {
    return deleting.delete(Terms.of(call), key);
  }

  @Override
  public void count(IssuerNit issuer, BudgetUse earlier) {
    accounts.count(issuer, earlier);
  }

  @Override
  public BudgetUse.Told used(IssuerNit issuer) {
    return accounts.used(issuer);
  }

  @Override
  public Optional<Instant> awayUntil() {
    return breaker.awayUntil();
  }

  @Override
  public Optional<Instant> awayUntil(IssuerNit issuer) {
    return breaker.awayUntil(issuer);
  }

  @Override
  public List<Difference> differences(
      Account account, DocumentKey key, FrozenRequest request, HeldDocument document) {
    if (request.isDropped()) {
      return List.of(
          new Difference("petición", "ya no se conserva", String.valueOf(document.number())));
    }
    JsonNode asked =
        AnswerJson.parse(new String(request.bytes(), StandardCharsets.UTF_8))
            .orElseThrow(() -> new IllegalArgumentException("not a request of this gateway"));
    String prefix =
        asked.has("numbering_range_id")
            ? accounts
                .of(key.issuer(), account)
                .flatMap(
                    open -> ranges.prefixOf(open.key(), asked.path("numbering_range_id").asLong()))
                .orElse(null)
            : null;
    return DocumentComparison.differences(key, asked, HeldDocuments.told(document), prefix);
  }
}
