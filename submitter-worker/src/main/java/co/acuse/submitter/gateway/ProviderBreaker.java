package co.acuse.submitter.gateway;

import co.acuse.contracts.identity.IssuerNit;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a provider is there at all, for every issuer together; it counts broken infrastructure,
 * never business answers.
 *
 * <p>While it is open nothing is sent but probes, one at a time. A probe is a call for a real
 * document; after a failed one the issuer behind it leaves the next to others for a while, so that
 * one account's trouble does not keep the provider looking dead.
 */
public final class ProviderBreaker {

  private static final Duration WHILE_PROBING = Duration.ofSeconds(1);
  private static final long OF_NO_STATE = -1;

  private final CircuitBreakerRegistry registry;
  private final CircuitBreaker circuit;
  private final BreakerSettings settings;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();

  /** Grows with every change of state: what began in an older state decides nothing. */
  private long generation;

  private Instant probeAt = Instant.MIN;
  private @Nullable IssuerNit failedProbe;
  private boolean probing;

  public ProviderBreaker(String name, BreakerSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.registry = CircuitBreakerRegistry.of(config(settings, clock));
    this.circuit = registry.circuitBreaker(name);
  }

  private static CircuitBreakerConfig config(BreakerSettings settings, Clock clock) {
    return CircuitBreakerConfig.custom()
        .clock(clock)
        .slidingWindowType(SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(settings.window())
        .minimumNumberOfCalls(settings.minimumCalls())
        .failureRateThreshold(settings.failurePercent())
        .permittedNumberOfCallsInHalfOpenState(1)
        .maxWaitDurationInHalfOpenState(Duration.ZERO)
        // The time to probe is kept here: the circuit only has to let the probe through.
        .waitDurationInOpenState(Duration.ofMillis(1))
        .build();
  }

  /**
   * Shows state and counts under the library's own names, {@code resilience4j.circuitbreaker.*}.
   */
  public MeterBinder meters() {
    return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry);
  }

  /** Asks for a call about a real document, which may be the probe. */
  public Permission askForDocument(IssuerNit issuer) {
    lock.lock();
    try {
      return isClosed() ? granted(issuer) : probe(issuer);
    } finally {
      lock.unlock();
    }
  }

  /** A call that is worth it in any case; while nobody is there it decides nothing. */
  public Permission insist(IssuerNit issuer) {
    lock.lock();
    try {
      return isClosed()
          ? granted(issuer)
          : new Permission.Granted(new BreakerTicket(this, OF_NO_STATE, issuer));
    } finally {
      lock.unlock();
    }
  }

  /** Asks for any other call: a download, a check. It never probes. */
  public Permission askForErrand(IssuerNit issuer) {
    lock.lock();
    try {
      return isClosed() ? granted(issuer) : new Permission.Refused(afterProbe(clock.instant()));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Empty while the provider is there; else the moment from which one probe may be sent, which is a
   * little ahead while a probe is under way.
   */
  public Optional<Instant> awayUntil() {
    return awayUntil(() -> probeAt);
  }

  /** The same for one issuer: after a failed probe of its own the next is for others to make. */
  public Optional<Instant> awayUntil(IssuerNit issuer) {
    return awayUntil(() -> probeAt(issuer));
  }

  private Optional<Instant> awayUntil(Supplier<Instant> next) {
    lock.lock();
    try {
      return switch (circuit.getState()) {
        case OPEN, FORCED_OPEN -> Optional.of(next.get());
        case HALF_OPEN -> Optional.of(probing ? clock.instant().plus(WHILE_PROBING) : next.get());
        case CLOSED, DISABLED, METRICS_ONLY -> Optional.empty();
      };
    } finally {
      lock.unlock();
    }
  }

  private Instant probeAt(IssuerNit issuer) {
    return issuer.equals(failedProbe) ? probeAt.plus(settings.sameIssuerWait()) : probeAt;
  }

  private boolean isClosed() {
    return circuit.getState() == CircuitBreaker.State.CLOSED;
  }

  private Permission granted(IssuerNit issuer) {
    circuit.acquirePermission();
    return new Permission.Granted(new BreakerTicket(this, generation, issuer));
  }

  private Permission probe(IssuerNit issuer) {
    Instant now = clock.instant();
    Instant mine = probeAt(issuer);
    if (now.isBefore(mine)) {
      return new Permission.Refused(mine);
    }
    if (circuit.getState() == CircuitBreaker.State.OPEN) {
      circuit.transitionToHalfOpenState();
    }
    if (!circuit.tryAcquirePermission()) {
      return new Permission.Refused(now.plus(WHILE_PROBING));
    }
    probing = true;
    return new Permission.Granted(new BreakerTicket(this, generation, issuer));
  }

  /** What may not probe looks again when somebody else's probe may be over. */
  private Instant afterProbe(Instant now) {
    return now.isBefore(probeAt) ? probeAt : now.plus(WHILE_PROBING);
  }

  void answered(long ticketOf) {
    settle(ticketOf, () -> circuit.onSuccess(0, TimeUnit.NANOSECONDS));
  }

  void failed(long ticketOf, IssuerNit issuer) {
    lock.lock();
    try {
      boolean wasProbe = circuit.getState() == CircuitBreaker.State.HALF_OPEN;
      if (settle(ticketOf, () -> circuit.onError(0, TimeUnit.NANOSECONDS, new ProviderAway()))) {
        failedProbe = wasProbe ? issuer : null;
        probeAt = clock.instant().plus(settings.probeWait());
      }
    } finally {
      lock.unlock();
    }
  }

  void ignored(long ticketOf) {
    settle(ticketOf, circuit::releasePermission);
  }

  /** Tells the circuit, unless the call began in another state; says whether that opened it. */
  private boolean settle(long ticketOf, Runnable telling) {
    lock.lock();
    try {
      if (ticketOf != generation) {
        return false;
      }
      probing = false;
      CircuitBreaker.State before = circuit.getState();
      telling.run();
      if (circuit.getState() == before) {
        return false;
      }
      generation++;
      return !isClosed();
    } finally {
      lock.unlock();
    }
  }

  /** The circuit wants a throwable for a failure; nobody throws this one. */
  private static final class ProviderAway extends RuntimeException {
    ProviderAway() {
      super("no usable answer", null, false, false);
    }
  }
}
