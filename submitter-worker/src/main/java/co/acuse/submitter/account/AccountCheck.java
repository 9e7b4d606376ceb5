package co.acuse.submitter.account;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.gateway.CompanyNit;
import co.acuse.submitter.gateway.Plan;
import co.acuse.submitter.gateway.ProviderOffice;
import co.acuse.submitter.gateway.Range;
import co.acuse.submitter.submission.Call;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Checks an issuer's account with four requests: login, company, plan, ranges. Only the first two
 * decide whether it may be used.
 */
final class AccountCheck {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
  private static final Duration SOON = Duration.ofSeconds(10);

  private final IssuerDirectory directory;
  private final ProviderOffice office;
  private final CheckLimits limits;
  private final Clock clock;

  AccountCheck(IssuerDirectory directory, ProviderOffice office, CheckLimits limits, Clock clock) {
    this.directory = directory;
    this.office = office;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Checks.
   *
   * @param urgent whether sales of the issuer wait for it
   * @param usable told as soon as the company is known to be the right one
   */
  CheckOutcome check(
      Call call, IssuerNit issuer, boolean urgent, Consumer<ProviderSettings> usable) {
    Optional<ProviderSettings> settings =
        directory.find(issuer).flatMap(found -> found.at(clock.instant()));
    if (settings.isEmpty()) {
      return new CheckOutcome.NotConfigured();
    }
    Call first = new Call(call.budget(), call.mayStillSend(), urgent, call.traceparent());
    return switch (office.companyNit(first, issuer, urgent)) {
      case Asked.Told<String>(String nit) when CompanyNit.isOf(issuer, nit) -> {
        usable.accept(settings.get());
        yield new CheckOutcome.Passed(findings(call, issuer, settings.get()));
      }
      case Asked.Told<String>(String nit) -> new CheckOutcome.WrongCompany(nit);
      case Asked.Denied<String>(var denial, var why) -> new CheckOutcome.Refused(denial, why);
      case Asked.Throttled<String>(Instant until) -> new CheckOutcome.NoRequestLeft(until);
      case Asked.Absent<String>(var why) -> unanswered(why);
      case Asked.Unavailable<String>(var why) -> unanswered(why);
    };
  }

  private CheckOutcome unanswered(String why) {
    return new CheckOutcome.Unanswered(why, clock.instant().plus(SOON));
  }

  private List<Finding> findings(Call call, IssuerNit issuer, ProviderSettings settings) {
    Instant now = clock.instant();
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        of(
            "plan",
            office.plans(call, issuer),
            (List<Plan> plans) -> new PlanInspection(limits, now).inspect(plans)));
    findings.addAll(
        of(
            "rangos",
            office.ranges(call, issuer),
            (List<Range> ranges) ->
                new RangeInspection(limits, now.atZone(BOGOTA).toLocalDate())
                    .inspect(settings, ranges)));
    office
        .certificateEnds(issuer)
        .filter(end -> end.isBefore(now.plus(limits.expiring())))
        .map(AccountCheck::expiring)
        .ifPresent(findings::add);
    return findings;
  }

  private static Finding expiring(Instant end) {
    return new Finding(
        Finding.Code.CERTIFICATE_EXPIRING,
        null,
        "El certificado vence el %s. Renuévelo a tiempo: sin él no se firma nada.".formatted(end));
  }

  private static <T> List<Finding> of(
      String what, Asked<T> asked, Function<T, List<Finding>> inspection) {
    return switch (asked) {
      case Asked.Told<T>(T value) -> inspection.apply(value);
      case Asked.Absent<T>(var why) -> notRead(what, why);
      case Asked.Unavailable<T>(var why) -> notRead(what, why);
      case Asked.Denied<T>(var _, var why) -> notRead(what, why);
      case Asked.Throttled<T>(var until) -> notRead(what, "sin cupo hasta " + until);
    };
  }

  private static List<Finding> notRead(String what, String why) {
    return List.of(
        new Finding(
            Finding.Code.NOT_READ,
            null,
            "No se pudo leer: %s (%s). Se intenta de nuevo en la próxima revisión."
                .formatted(what, why)));
  }
}
