package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.factus.FactusClient;
import co.acuse.factus.administration.Company;
import co.acuse.factus.call.CallOptions;
import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.Failure;
import co.acuse.submitter.gateway.BreakerTicket;
import co.acuse.submitter.gateway.CallTraces;
import co.acuse.submitter.gateway.CompanyNit;
import co.acuse.submitter.gateway.Permission;
import co.acuse.submitter.gateway.ProviderBreaker;
import co.acuse.submitter.submission.Account;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  /** Clients of accounts not in force whose company was seen to be the issuer's. */
  private final Set<FactusClient> proven = ConcurrentHashMap.newKeySet();

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

  /** The account that errands are done with. */
  Optional<AccountKey> accountInForce(IssuerNit issuer) {
    return accounts.of(issuer).map(OpenAccount::key);
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
          Account named = terms.account();
          yield named == null || accounts.isInForce(issuer, named)
              ? with(accounts.of(issuer), ticket, operation, terms, request)
              : withEarlier(issuer, named, ticket, operation, terms, request);
        }
      }
    };
  }

  private <T> Reply<T> with(
      Optional<OpenAccount> account,
      BreakerTicket ticket,
      String operation,
      Terms terms,
      BiFunction<FactusClient, CallOptions, FactusResult<T>> request) {
    return account.isEmpty()
        ? new Reply.NoAccount<>()
        : new Reply.Called<>(send(account.get(), ticket, operation, terms, request));
  }

  /** The check of accounts knows the one in force; any other is proven to be the issuer's here. */
  private <T> Reply<T> withEarlier(
      IssuerNit issuer,
      Account named,
      BreakerTicket ticket,
      String operation,
      Terms terms,
      BiFunction<FactusClient, CallOptions, FactusResult<T>> request) {
    Optional<OpenAccount> account = accounts.of(issuer, named);
    if (account.isPresent() && !proven.contains(account.get().client())) {
      FactusResult<Company> company =
          send(
              account.get(), ticket, "company", terms.forReading(), (c, o) -> c.companies().get(o));
      if (company instanceof FactusResult.Failed<Company>(var failure)) {
        return new Reply.Called<>(new FactusResult.Failed<>(failure));
      }
      boolean own =
          company
              .asOptional()
              .map(Company::nit)
              .filter(nit -> CompanyNit.isOf(issuer, nit))
              .isPresent();
      if (!own) {
        return new Reply.NoAccount<>();
      }
      proven.add(account.get().client());
    }
    return with(account, ticket, operation, terms, request);
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
