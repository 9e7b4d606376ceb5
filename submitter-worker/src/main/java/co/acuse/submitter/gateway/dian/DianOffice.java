package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.result.DianResult;
import co.acuse.dian.soap.result.DianResult.Answered;
import co.acuse.dian.soap.result.DianResult.Failed;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.NumberingRange;
import co.acuse.dian.soap.result.NumberingRanges;
import co.acuse.edge.issuers.DianAccount;
import co.acuse.edge.issuers.DianRange;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.gateway.Plan;
import co.acuse.submitter.gateway.ProviderOffice;
import co.acuse.submitter.gateway.Range;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.NumberStock;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks at an issuer's certificate, and asks the DIAN with GetNumberingRange whether it knows
 * issuer, software and ranges. Nothing of the answer itself is told: it has the technical keys.
 */
final class DianOffice implements ProviderOffice {

  private final DianAccounts accounts;
  private final DianCalls calls;
  private final OwnRanges ownRanges;
  private final InstantSource clock;

  DianOffice(DianAccounts accounts, DianCalls calls, NumberStock stock, InstantSource clock) {
    this.accounts = accounts;
    this.calls = calls;
    this.ownRanges = new OwnRanges(stock);
    this.clock = clock;
  }

  /** The certificate names the NIT; that the DIAN answers to it says that it is the issuer's. */
  @Override
  public Asked<String> companyNit(Call call, IssuerNit issuer, boolean probe) {
    accounts.forgetKeys(issuer);
    return switch (accounts.of(issuer, call.account())) {
      case Opening.Refused(String why) -> new Asked.Denied<>(Denial.CREDENTIALS, why);
      case Opening.Open open -> {
        List<String> obstacles = Certificates.obstacles(issuer, open.key(), clock.instant());
        yield obstacles.isEmpty()
            ? ask(call, issuer, probe, open, ranges -> nit(issuer, open.account(), ranges))
            : new Asked.Denied<>(Denial.CREDENTIALS, String.join(" ", obstacles));
      }
    };
  }

  /** The DIAN sells no plans. */
  @Override
  public Asked<List<Plan>> plans(Call call, IssuerNit issuer) {
    return new Asked.Told<>(List.of(new Plan("DIAN", true, null, null, null)));
  }

  /** Those of the settings; an invoice's only if the DIAN has it too. */
  @Override
  public Asked<List<Range>> ranges(Call call, IssuerNit issuer) {
    return switch (accounts.of(issuer, call.account())) {
      case Opening.Refused(String why) -> new Asked.Denied<>(Denial.CREDENTIALS, why);
      case Opening.Open open ->
          ask(
              call,
              issuer,
              false,
              open,
              known -> new Asked.Told<>(ownRanges.usable(issuer, open.account(), known)));
    };
  }

  @Override
  public Optional<Instant> certificateEnds(IssuerNit issuer) {
    return accounts.of(issuer, null) instanceof Opening.Open open
        ? Optional.of(open.key().validUntil())
        : Optional.empty();
  }

  /** Numbers need no reading: they stand in the settings. */
  @Override
  public Set<IssuerNit> waitingForRanges() {
    return Set.of();
  }

  private <T> Asked<T> ask(
      Call call,
      IssuerNit issuer,
      boolean probe,
      Opening.Open open,
      Function<List<NumberingRange>, Asked<T>> reading) {
    String softwareId = open.account().softwareId();
    Function<DianService, DianResult<NumberingRanges>> request =
        dian -> dian.getNumberingRange(issuer.value(), issuer.value(), softwareId);
    Terms terms = Terms.of(call);
    Reply<NumberingRanges> reply =
        probe ? calls.forDocument(issuer, terms, request) : calls.errand(issuer, terms, request);
    return switch (reply) {
      case Reply.Away<NumberingRanges>(var probeAt) ->
          new Asked.Unavailable<>("the circuit breaker is open; next probe at " + probeAt);
      case Reply.NoAccount<NumberingRanges>(String why) ->
          new Asked.Denied<>(Denial.CREDENTIALS, why);
      case Reply.Called<NumberingRanges>(Failed<NumberingRanges>(Failure failure)) ->
          failed(failure);
      case Reply.Called<NumberingRanges>(Answered<NumberingRanges>(NumberingRanges told, var _)) ->
          told(told, reading);
    };
  }

  private static <T> Asked<T> told(
      NumberingRanges told, Function<List<NumberingRange>, Asked<T>> reading) {
    String words = told.status().code() + ' ' + told.status().description();
    return switch (told) {
      case NumberingRanges.Found(var ranges, var _) -> reading.apply(ranges);
      case NumberingRanges.NoneFound _ -> reading.apply(List.of());
      case NumberingRanges.SoftwareOfAnother _ -> new Asked.Denied<>(Denial.CREDENTIALS, words);
      case NumberingRanges.NotAuthorised _ -> new Asked.Denied<>(Denial.PERMISSION, words);
      case NumberingRanges.Unclear _ -> new Asked.Unavailable<>(words);
    };
  }

  private static <T> Asked<T> failed(Failure failure) {
    String why = Answers.summary(failure.exchange(), FailureOutcomes.what(failure));
    return FailureOutcomes.isAboutSecurity(failure)
        ? new Asked.Denied<>(Denial.CREDENTIALS, why)
        : new Asked.Unavailable<>(why);
  }

  /** A technical key that is not the range's would have every document rejected (FAD06). */
  private static Asked<String> nit(
      IssuerNit issuer, DianAccount account, List<NumberingRange> known) {
    return known.stream()
        .filter(theirs -> !theirs.technicalKey().isEmpty())
        .filter(
            theirs -> OwnRanges.ours(account, theirs).anyMatch(range -> !hasKeyOf(range, theirs)))
        .findFirst()
        .<Asked<String>>map(theirs ->
            new Asked.Denied<>(
                Denial.CREDENTIALS,
                "technical-key del rango %s no es la que tiene la DIAN".formatted(theirs.prefix())))
        .orElseGet(() -> new Asked.Told<>(issuer.value()));
  }

  private static boolean hasKeyOf(DianRange range, NumberingRange theirs) {
    return range.authorisation() != null
        && range.authorisation().technicalKey().reveal().equals(theirs.technicalKey());
  }
}
