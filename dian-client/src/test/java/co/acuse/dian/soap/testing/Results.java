package co.acuse.dian.soap.testing;

import co.acuse.dian.soap.result.DianResult;
import co.acuse.dian.soap.result.DianResult.Answered;
import co.acuse.dian.soap.result.DianResult.Failed;
import co.acuse.dian.soap.result.Failure;

/** Takes results apart. */
public final class Results {

  private Results() {}

  public static <T> T answered(DianResult<T> result) {
    return switch (result) {
      case Answered<T>(T value, _) -> value;
      case Failed<T>(Failure failure) -> throw new AssertionError("Failed: " + failure);
    };
  }

  /** What was answered, which must be of this type. */
  public static <T, U extends T> U answered(DianResult<T> result, Class<U> type) {
    T value = answered(result);
    if (!type.isInstance(value)) {
      throw new AssertionError("Not %s: %s".formatted(type.getSimpleName(), value));
    }
    return type.cast(value);
  }

  /** Why it failed, which must be of this type. */
  public static <U extends Failure> U failed(DianResult<?> result, Class<U> type) {
    return switch (result) {
      case Failed<?>(Failure failure) when type.isInstance(failure) -> type.cast(failure);
      case Failed<?>(Failure failure) ->
          throw new AssertionError("Not %s: %s".formatted(type.getSimpleName(), failure));
      case Answered<?> answered -> throw new AssertionError("Not failed: " + answered);
    };
  }
}
