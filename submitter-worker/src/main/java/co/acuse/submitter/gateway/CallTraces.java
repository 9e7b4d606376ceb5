package co.acuse.submitter.gateway;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts each call to a provider into the trace of the sale that it is made for. */
public interface CallTraces {

  /** Begins a span; to be closed by the thread that began it. */
  Span begin(@Nullable String traceparent, String name);

  /** Traces nothing and passes the trace on as it came. */
  static CallTraces none() {
    return (traceparent, _) ->
        new Span() {
          @Override
          public Optional<String> traceparent() {
            return Optional.ofNullable(traceparent);
          }

          @Override
          public void close() {}
        };
  }

  /** One call under way. */
  interface Span extends AutoCloseable {

    /** What the call carries to the provider. */
    Optional<String> traceparent();

    @Override
    void close();
  }
}
