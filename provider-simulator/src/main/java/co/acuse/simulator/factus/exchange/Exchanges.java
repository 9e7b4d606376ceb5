package co.acuse.simulator.factus.exchange;

import co.acuse.simulator.factus.accounts.Account;
import co.acuse.simulator.factus.faults.FaultKind;
import co.acuse.simulator.factus.faults.FaultPlan;
import co.acuse.simulator.factus.faults.Target;
import co.acuse.simulator.factus.protocol.Operation;
import co.acuse.simulator.fiscal.Sha;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens and ends exchanges in the ledger. */
public final class Exchanges {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final RequestLog log;
  private final Bearers bearers;
  private final ReferenceOfNumber references;
  private final InstantSource clock;

  public Exchanges(
      RequestLog log, Bearers bearers, ReferenceOfNumber references, InstantSource clock) {
    this.log = log;
    this.bearers = bearers;
    this.references = references;
    this.clock = clock;
  }

  /** Remembers a request on disk before anything is done about it. */
  Exchange open(Arrival arrival) {
    Optional<Account> account = account(arrival);
    RequestRecord request =
        new RequestRecord(
            log.nextId(),
            clock.instant(),
            account.map(Account::id).orElse(null),
            arrival.method(),
            arrival.path(),
            arrival.operation(),
            arrival.family().orElse(null),
            reference(arrival, account),
            arrival.operation() == Operation.VALIDATE,
            arrival.body().length == 0 ? null : Sha.sha256(arrival.body()),
            null,
            null,
            null,
            null,
            null,
            null);
    log.append(request);
    return new Exchange(request, arrival, account.orElse(null));
  }

  void end(Exchange exchange, @Nullable Integer status, String verdict, @Nullable FaultKind fault) {
    log.append(exchange.request().ended(clock.instant(), status, verdict, fault));
  }

  /** Brings rate windows and fault counts back to where a crash left them. */
  public void recall(RateLimit rates, FaultPlan faults) {
    Instant windowStart = clock.instant().minus(MINUTE);
    for (RequestRecord request : log.all()) {
      String account = request.account();
      if (account == null) {
        continue;
      }
      if (request.at().isAfter(windowStart)) {
        rates.recall(account, request.at());
      }
      if (request.fault() != null) {
        faults.recall(
            new Target(account, request.family(), request.reference(), request.kind()),
            request.fault());
      }
    }
  }

  private Optional<Account> account(Arrival arrival) {
    if (arrival.isLogin()) {
      return bearers.ofLogin(arrival.body(), arrival.contentType());
    }
    return Optional.ofNullable(arrival.bearer()).flatMap(bearers::everOfToken);
  }

  private @Nullable String reference(Arrival arrival, Optional<Account> account) {
    if (arrival.reference() != null || account.isEmpty()) {
      return arrival.reference();
    }
    return arrival
        .family()
        .flatMap(family ->
            arrival
                .number()
                .flatMap(number -> references.referenceOf(account.get().id(), family, number)))
        .orElse(null);
  }
}
