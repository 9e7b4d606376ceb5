package co.acuse.submitter.gateway;

import co.acuse.contracts.identity.IssuerNit;

/** One permitted call, until it is said how it went; closed untold, it says nothing. */
public final class BreakerTicket implements AutoCloseable {

  private final ProviderBreaker breaker;
  private final long generation;
  private final IssuerNit issuer;
  private boolean ended;

  BreakerTicket(ProviderBreaker breaker, long generation, IssuerNit issuer) {
    this.breaker = breaker;
    this.generation = generation;
    this.issuer = issuer;
  }

  /** The provider answered, whatever it said. */
  public void answered() {
    if (end()) {
      breaker.answered(generation);
    }
  }

  /** The provider did not answer, or not with anything usable. */
  public void failed() {
    if (end()) {
      breaker.failed(generation, issuer);
    }
  }

  /** The call says nothing about the provider: it was given up on our side. */
  public void ignored() {
    if (end()) {
      breaker.ignored(generation);
    }
  }

  @Override
  public void close() {
    ignored();
  }

  private synchronized boolean end() {
    boolean first = !ended;
    ended = true;
    return first;
  }
}
