package co.acuse.submitter.gateway;

import java.time.Instant;

/** The breaker's word on one call. */
public sealed interface Permission {

  /** Call, then say on the ticket how it went, exactly once. */
  record Granted(BreakerTicket ticket) implements Permission {}

  /** The provider is away: do not call before this time. */
  record Refused(Instant probeAt) implements Permission {}
}
