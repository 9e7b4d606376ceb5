package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.factus.administration.Company;
import co.acuse.factus.administration.NumberingRange;
import co.acuse.factus.administration.RangeDocument;
import co.acuse.factus.administration.RangeFilter;
import co.acuse.factus.administration.Subscription;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.gateway.Plan;
import co.acuse.submitter.gateway.ProviderOffice;
import co.acuse.submitter.gateway.Range;
import co.acuse.submitter.submission.Call;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Asks Factus for company, plans and numbering ranges of an account. */
final class FactusOffice implements ProviderOffice {

  private final FactusCalls calls;
  private final RangeBook book;
  private final InstantSource clock;
  private final FactusErrands errands;

  FactusOffice(FactusCalls calls, RangeBook book, InstantSource clock) {
    this.calls = calls;
    this.book = book;
    this.clock = clock;
    this.errands = new FactusErrands(new FailureOutcomes(clock));
  }

  @Override
  public Asked<String> companyNit(Call call, IssuerNit issuer, boolean probe) {
    Terms terms = Terms.of(call);
    Reply<Company> reply =
        probe
            ? calls.forDocument(issuer, "company", terms, (c, o) -> c.companies().get(o))
            : calls.errand(issuer, "company", terms, (c, o) -> c.companies().get(o));
    return errands.told(
        reply,
        company ->
            company.nit() == null
                ? new Asked.Unavailable<>("the answer names no NIT")
                : new Asked.Told<>(company.nit()));
  }

  @Override
  public Asked<List<Plan>> plans(Call call, IssuerNit issuer) {
    return errands.told(
        calls.errand(issuer, "subscriptions", Terms.of(call), (c, o) -> c.subscriptions().list(o)),
        plans -> new Asked.Told<>(plans.stream().map(FactusOffice::plan).toList()));
  }

  @Override
  public Asked<List<Range>> ranges(Call call, IssuerNit issuer) {
    return errands.told(
        calls.errand(
            issuer,
            "ranges",
            Terms.of(call),
            (c, o) -> c.numberingRanges().listAll(RangeFilter.all(), o)),
        ranges -> {
          calls
              .accountInForce(issuer)
              .ifPresent(account -> book.write(issuer, account, clock.instant(), ranges));
          return new Asked.Told<>(ranges.stream().flatMap(r -> range(r).stream()).toList());
        });
  }

  @Override
  public Set<IssuerNit> waitingForRanges() {
    return book.wanted();
  }

  private static Optional<Range> range(NumberingRange range) {
    Long id = range.id();
    return range
        .kind()
        .flatMap(FactusOffice::type)
        .filter(_ -> id != null)
        .map(type ->
            new Range(
                id == null ? 0 : id,
                type,
                range.prefix(),
                range.from(),
                range.current(),
                range.to(),
                range.endDate(),
                Boolean.TRUE.equals(range.active()),
                Boolean.TRUE.equals(range.expired())));
  }

  /** Ranges for paper, support documents and payrolls are looked at by nobody here. */
  private static Optional<DocumentType> type(RangeDocument kind) {
    return switch (kind) {
      case BILL -> Optional.of(DocumentType.INVOICE);
      case CREDIT_NOTE -> Optional.of(DocumentType.CREDIT_NOTE);
      case DEBIT_NOTE -> Optional.of(DocumentType.DEBIT_NOTE);
      case SUPPORT_DOCUMENT,
          SUPPORT_DOCUMENT_ADJUSTMENT,
          PAYROLL,
          PAYROLL_ADJUSTMENT,
          PAYROLL_ELIMINATION,
          CONTINGENCY ->
          Optional.empty();
    };
  }

  private static Plan plan(Subscription plan) {
    OptionalLong left = plan.documentsLeft();
    OffsetDateTime expires = plan.expiresAt();
    return new Plan(
        plan.name() == null ? "" : plan.name(),
        !Boolean.FALSE.equals(plan.active()) && !Boolean.TRUE.equals(plan.expired()),
        left.isPresent() ? left.getAsLong() : null,
        left.isPresent() ? plan.documentsQuota() : null,
        expires == null ? null : expires.toInstant());
  }
}
