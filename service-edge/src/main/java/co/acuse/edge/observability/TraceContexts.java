package co.acuse.edge.observability;

import co.acuse.contracts.wire.CloudEventHeaders;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries a trace through Kafka and the database as a W3C {@code traceparent}. */
public final class TraceContexts {

  private final Tracer tracer;
  private final Propagator propagator;

  TraceContexts(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /** The traceparent of what runs now; empty outside any span. */
  public Optional<String> current() {
    Span span = tracer.currentSpan();
    if (span == null) {
      return Optional.empty();
    }
    Map<String, String> carrier = new HashMap<>();
    propagator.inject(span.context(), carrier, TraceContexts::put);
    return Optional.ofNullable(carrier.get(CloudEventHeaders.TRACEPARENT));
  }

  /**
   * Starts a span that follows a stored traceparent, or a new trace without one.
   *
   * @return to be closed by the thread that opened it
   */
  public Following follow(@Nullable String traceparent, String spanName) {
    Map<String, String> carrier =
        traceparent == null ? Map.of() : Map.of(CloudEventHeaders.TRACEPARENT, traceparent);
    Span span = propagator.extract(carrier, Map::get).name(spanName).start();
    return new Following(span, tracer.withSpan(span));
  }

  private static void put(@Nullable Map<String, String> carrier, String name, String value) {
    if (carrier != null) {
      carrier.put(name, value);
    }
  }

  /** A span that is current until it is closed. */
  public static final class Following implements AutoCloseable {

    private final Span span;
    private final Tracer.SpanInScope scope;

    private Following(Span span, Tracer.SpanInScope scope) {
      this.span = span;
      this.scope = scope;
    }

    @Override
    public void close() {
      scope.close();
      span.end();
    }
  }
}
