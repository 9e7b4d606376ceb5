package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.dian.soap.DianService;
import co.acuse.dian.soap.result.DianResult;
import co.acuse.dian.soap.result.DianResult.Failed;
import co.acuse.dian.soap.result.Failure;
import co.acuse.submitter.gateway.BreakerTicket;
import co.acuse.submitter.gateway.CallTraces;
import co.acuse.submitter.gateway.Permission;
import co.acuse.submitter.gateway.ProviderBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;

/**
 * The one way to the DIAN: finds the account, asks the breaker, sends under a span, and tells
 * breaker and metrics how it went.
 */
final class DianCalls {

  private final DianAccounts accounts;
  private final ProviderBreaker breaker;
  private final CallTraces traces;
  private final MeterRegistry meters;
  private final DefectMeters defects;

  DianCalls(
      DianAccounts accounts, ProviderBreaker breaker, CallTraces traces, MeterRegistry meters) {
    this.accounts = accounts;
    this.breaker = breaker;
    this.traces = traces;
    this.meters = meters;
    this.defects = new DefectMeters(meters);
  }

  /** A call about a real document, which may be the breaker's probe. */
  <T> Reply<T> forDocument(
      IssuerNit issuer, Terms terms, Function<DianService, DianResult<T>> request) {
    Permission permission =
        terms.evenIfAway() ? breaker.insist(issuer) : breaker.askForDocument(issuer);
    return call(issuer, permission, terms, request);
  }

  /** Any other call; it is not made while the breaker is open. */
  <T> Reply<T> errand(IssuerNit issuer, Terms terms, Function<DianService, DianResult<T>> request) {
    return call(issuer, breaker.askForErrand(issuer), terms, request);
  }

  /** An answer spoke of a defect. */
  void count(Defect defect) {
    defects.count(defect);
  }

  private <T> Reply<T> call(
      IssuerNit issuer,
      Permission permission,
      Terms terms,
      Function<DianService, DianResult<T>> request) {
    return switch (permission) {
      case Permission.Refused(var probeAt) -> new Reply.Away<>(probeAt);
      case Permission.Granted(BreakerTicket ticket) -> {
        try (ticket) {
          yield switch (accounts.of(issuer, terms.account())) {
            case Opening.Refused(String why) -> new Reply.NoAccount<>(why);
            case Opening.Open open ->
                new Reply.Called<>(send(open.service(), ticket, terms, request));
          };
        }
      }
    };
  }

  private <T> DianResult<T> send(
      DianService service,
      BreakerTicket ticket,
      Terms terms,
      Function<DianService, DianResult<T>> request) {
    try (var _ = traces.begin(terms.traceparent(), "dian")) {
      DianResult<T> result = request.apply(service.under(terms.forOneCall()));
      tell(ticket, result);
      meters
          .timer(
              "acuse.provider.requests",
              "provider",
              "dian",
              "operation",
              result.exchange().operation(),
              "result",
              CallResults.name(result))
          .record(result.exchange().duration());
      if (isAboutSecurity(result)) {
        count(Defect.SECURITY);
      }
      return result;
    }
  }

  private static boolean isAboutSecurity(DianResult<?> result) {
    return result instanceof Failed<?>(Failure failure) && FailureOutcomes.isAboutSecurity(failure);
  }

  private static void tell(BreakerTicket ticket, DianResult<?> result) {
    switch (CallResults.health(result)) {
      case THERE -> ticket.answered();
      case AWAY -> ticket.failed();
      case UNTOLD -> ticket.ignored();
    }
  }
}
