package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.InvoiceGateway;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * While a provider's breaker is open, lets one document at a time through as a probe; after a
 * failed probe the next is of another issuer, if another one has work.
 */
final class ProviderGate {

  /** Who has asked within this time has work. */
  private static final Duration INTEREST = Duration.ofSeconds(2);

  private final InvoiceGateway gateway;
  private final InstantSource clock;
  private final Map<IssuerNit, Instant> waiting = new HashMap<>();
  private @Nullable IssuerNit probing;
  private @Nullable IssuerNit lastFailed;

  ProviderGate(InvoiceGateway gateway, InstantSource clock) {
    this.gateway = gateway;
    this.clock = clock;
  }

  /** Whether a document of the issuer may go now. */
  synchronized Pass pass(IssuerNit issuer) {
    Optional<Instant> awayUntil = gateway.awayUntil(issuer);
    if (awayUntil.isEmpty()) {
      return Pass.FREE;
    }
    Instant now = clock.instant();
    waiting.put(issuer, now);
    if (probing != null || now.isBefore(awayUntil.get()) || isOthersTurn(issuer, now)) {
      return Pass.CLOSED;
    }
    probing = issuer;
    return Pass.PROBE;
  }

  private boolean isOthersTurn(IssuerNit issuer, Instant now) {
    waiting.values().removeIf(asked -> asked.plus(INTEREST).isBefore(now));
    return issuer.equals(lastFailed)
        && waiting.keySet().stream().anyMatch(other -> !other.equals(issuer));
  }

  synchronized void probed(IssuerNit issuer, boolean failed) {
    probing = null;
    lastFailed = failed ? issuer : null;
  }

  /** Whether the breaker is open. */
  boolean isAway() {
    return gateway.awayUntil().isPresent();
  }

  /** What a document may do. */
  enum Pass {
    FREE,
    PROBE,
    CLOSED
  }
}
