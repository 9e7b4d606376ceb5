package co.acuse.factus.result;

import java.util.Optional;
import java.util.function.Function;

/**
 * How a call ended. Nothing that a provider or a network can do makes a call throw.
 *
 * <pre>{@code
 * switch (client.bills().validate(frozen, CallOptions.live())) {
 *   case Answered(FactusDocument document, Exchange exchange) -> ...
 *   case Failed(RejectedByRule rejection) -> ...
 *   case Failed(Unavailable unavailable) -> ...
 * }
 * }</pre>
 *
 * @param <T> what the provider is asked for
 */
public sealed interface FactusResult<T> {

  /** The raw exchange, for the audit. */
  Exchange exchange();

  /** The provider answered what was asked. For a document that is not yet its validation. */
  record Answered<T>(T value, Exchange exchange) implements FactusResult<T> {}

  /** Anything else. */
  record Failed<T>(Failure failure) implements FactusResult<T> {

    @Override
    public Exchange exchange() {
      return failure.exchange();
    }
  }

  /** The same result with the answer, if there is one, turned into something else. */
  default <U> FactusResult<U> map(Function<? super T, ? extends U> change) {
    return switch (this) {
      case Answered<T>(T value, Exchange exchange) -> new Answered<>(change.apply(value), exchange);
      case Failed<T>(Failure failure) -> new Failed<>(failure);
    };
  }

  /** The answer, if there is one. */
  default Optional<T> asOptional() {
    return switch (this) {
      case Answered<T>(T value, Exchange _) -> Optional.of(value);
      case Failed<T> _ -> Optional.empty();
    };
  }
}
