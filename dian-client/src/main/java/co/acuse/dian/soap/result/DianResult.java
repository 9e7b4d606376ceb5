package co.acuse.dian.soap.result;

import java.util.function.Function;

/**
 * How a call ended. Nothing that the DIAN or a network can do makes a call throw.
 *
 * <pre>{@code
 * switch (dian.sendBillSync(zipName, zip)) {
 *   case Answered(Accepted accepted, Exchange exchange) -> ...
 *   case Answered(AlreadyProcessed held, Exchange exchange) -> ...
 *   case Failed(Failure failure) when failure.mayHaveArrived() -> ...
 * }
 * }</pre>
 *
 * @param <T> what the DIAN is asked for
 */
public sealed interface DianResult<T> {

  /** The raw exchange, for the audit. */
  Exchange exchange();

  /** The DIAN answered what was asked. For a document that is not yet its acceptance. */
  record Answered<T>(T value, Exchange exchange) implements DianResult<T> {}

  /** Anything else. */
  record Failed<T>(Failure failure) implements DianResult<T> {

    @Override
    public Exchange exchange() {
      return failure.exchange();
    }
  }

  /** The same result with the answer, if there is one, turned into something else. */
  default <U> DianResult<U> map(Function<? super T, ? extends U> change) {
    return switch (this) {
      case Answered<T>(T value, Exchange exchange) -> new Answered<>(change.apply(value), exchange);
      case Failed<T>(Failure failure) -> new Failed<>(failure);
    };
  }
}
