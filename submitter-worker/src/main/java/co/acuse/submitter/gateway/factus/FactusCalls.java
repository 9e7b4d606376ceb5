package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.factus.FactusClient;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.Failure;
import co.acuse.submitter.gateway.BreakerTicket;
import co.acuse.submitter.gateway.CallTraces;
import co.acuse.submitter.gateway.Permission;
import co.acuse.submitter.gateway.ProviderBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The one way to Factus: finds the account, asks the breaker, sends under a span, and tells breaker
 * and metrics how it went.
 */
final class FactusCalls {

  private final FactusAccounts accounts;
  private final ProviderBreaker breaker;
  private final CallTraces traces;
  private final MeterRegistry meters;

  FactusCalls(
      FactusAccounts accounts, ProviderBreaker breaker, CallTraces traces, MeterRegistry meters) {
    this.accounts = accounts;
    this.breaker = breaker;
    this.traces = traces;
    this.meters = meters;
  }

  /** A call about a real document, which may be the breaker's probe. */
  <T> Reply<T> forDocument(
      IssuerNit issuer,
      String operation,
      Terms terms,
      BiFunction<FactusClient, CallOptions, FactusResult<T>> request) {
    return call(issuer, breaker.askForDocument(issuer), operation, terms, request);
  }

  /** Any other call; it is not made while the breaker is open. */
  <T> Reply<T> errand(
      IssuerNit issuer,
      String operation,
      Terms terms,
      BiFunction<FactusClient, CallOptions, FactusResult<T>> request) {
    return call(issuer, breaker.askForErrand(issuer), operation, terms, request);
  }

  private <T> Reply<T> call(
      IssuerNit issuer,
      Permission permission,
      String operation,
      Terms terms,
      BiFunction<FactusClient, CallOptions, FactusResult<T>> request) {
    return switch (permission) {
      case Permission.Refused(var probeAt) -> new Reply.Away<>(probeAt);
      case Permission.Granted(BreakerTicket ticket) -> {
        try (ticket) {
          Optional<OpenAccount> account = accounts.of(issuer);
          yield account.isEmpty()
              ? new Reply.NoAccount<>()
              : new Reply.Called<>(send(account.get(), ticket, operation, terms, request));
        }
      }
    };
  }

  private <T> FactusResult<T> send(
      OpenAccount account,
      BreakerTicket ticket,
      String operation,
      Terms terms,
      BiFunction<FactusClient, CallOptions, FactusResult<T>> request) {
    try (var span = traces.begin(terms.traceparent(), "factus " + operation)) {
      FactusResult<T> result = request.apply(account.client(), terms.options(span.traceparent()));
      tell(ticket, result);
      meters
          .timer(
              "acuse.provider.requests",
              "provider",
              "factus",
              "operation",
              operation,
              "result",
              CallResults.name(result))
          .record(result.exchange().duration());
      return result;
    }
  }

  private static void tell(BreakerTicket ticket, FactusResult<?> result) {
    switch (CallResults.health(result)) {
      case THERE -> ticket.answered();
      case AWAY -> ticket.failed();
      case UNTOLD -> ticket.ignored();
    }
  }

  /** Whether the request itself can have left, login aside. */
  static boolean maybeSent(Failure failure) {
    return failure.exchange().certainty() == Certainty.MAYBE_SENT;
  }
}
