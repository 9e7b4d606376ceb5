package co.acuse.reliability.sabotage;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place in the services where something can be made to happen.
 *
 * @param type the class that holds the method
 * @param method its name, with the simple names of its parameters' types where it is overloaded, as
 *     in {@code insert(Arrival)}
 * @param moment before the method begins, or after it has ended well
 * @param within calls of which one must be under way, as {@code Class.method}; none: any
 * @param notWithin calls that must not be under way
 * @param about what the text of one argument must contain; empty: anything
 */
record Hook(
    String type,
    String method,
    Moment moment,
    List<String> within,
    List<String> notWithin,
    String about) {

  /** When it happens. */
  enum Moment {
    BEFORE,
    AFTER
  }

  Hook {
    within = List.copyOf(within);
    notWithin = List.copyOf(notWithin);
  }

  static Hook before(String type, String method) {
    return new Hook(type, method, Moment.BEFORE, List.of(), List.of(), "");
  }

  static Hook after(String type, String method) {
    return new Hook(type, method, Moment.AFTER, List.of(), List.of(), "");
  }

  Hook afterwards() {
    return new Hook(type, method, Moment.AFTER, within, notWithin, about);
  }

  Hook during(String... calls) {
    return new Hook(type, method, moment, List.of(calls), notWithin, about);
  }

  Hook outside(String... calls) {
    return new Hook(type, method, moment, within, List.of(calls), about);
  }

  Hook concerning(String text) {
    return new Hook(type, method, moment, within, notWithin, text);
  }

  /** Whether this is the call that is meant. */
  boolean matches(@Nullable Object[] arguments) {
    boolean isAbout =
        about.isEmpty()
            || Arrays.stream(arguments).anyMatch(one -> String.valueOf(one).contains(about));
    return isAbout && ((within.isEmpty() && notWithin.isEmpty()) || isUnderWay());
  }

  private boolean isUnderWay() {
    Set<String> calls =
        StackWalker.getInstance()
            .walk(frames ->
                frames
                    .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                    .collect(Collectors.toSet()));
    return (within.isEmpty() || within.stream().anyMatch(calls::contains))
        && notWithin.stream().noneMatch(calls::contains);
  }

  @Override
  public String toString() {
    return type + "." + method;
  }
}
