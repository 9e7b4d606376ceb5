package co.acuse.submitter.gateway.factus;

import co.acuse.edge.observability.TraceContexts;
import co.acuse.submitter.gateway.CallTraces;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A span per call, in the trace that the sale began with. */
final class FollowedTraces implements CallTraces {

  private final TraceContexts contexts;

  FollowedTraces(TraceContexts contexts) {
    this.contexts = contexts;
  }

  @Override
  public Span begin(@Nullable String traceparent, String name) {
    TraceContexts.Following span = contexts.follow(traceparent, name);
    Optional<String> own = contexts.current();
    return new Span() {
      @Override
      public Optional<String> traceparent() {
        return own.isPresent() ? own : Optional.ofNullable(traceparent);
      }

      @Override
      public void close() {
        span.close();
      }
    };
  }
}
