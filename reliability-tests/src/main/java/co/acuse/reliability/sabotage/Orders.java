package co.acuse.reliability.sabotage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a process is to do to itself, as it travels in the system property {@code acuse.sabotage}:
 * {@code crash=STEP:3;freeze=STEP:1;slow=STEP:2000;clock=90000;mutation=NAME}.
 */
public record Orders(List<Order> all) {

  static final String PROPERTY = "acuse.sabotage";

  public Orders {
    all = List.copyOf(all);
  }

  public static Orders none() {
    return new Orders(List.of());
  }

  /** The process dies when it comes by the step for the {@code nth} time, counted from 1. */
  public Orders crash(Step step, int nth) {
    return and(new Order.Crash(step, nth));
  }

  /** The process stops (SIGSTOP) when it comes by the step for the {@code nth} time. */
  public Orders freeze(Step step, int nth) {
    return and(new Order.Freeze(step, nth));
  }

  /** Each passage of the step takes so much longer. */
  public Orders slow(Step step, Duration time) {
    return and(new Order.Slow(step, time));
  }

  /** The process's wall clock is off by this much. */
  public Orders clock(Duration offset) {
    return and(new Order.ClockOffset(offset));
  }

  /** The process breaks this rule. */
  public Orders mutation(Mutation mutation) {
    return and(new Order.Mutate(mutation));
  }

  private Orders and(Order order) {
    List<Order> more = new ArrayList<>(all);
    more.add(order);
    return new Orders(more);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * What the JVM is started with to carry these orders out: nothing, if there are none.
   *
   * @param agentJar as {@link Agent#agentJar} made it
   */
  public List<String> jvmArguments(Path agentJar) {
    return isEmpty()
        ? List.of()
        : List.of(
            "-javaagent:" + agentJar.toAbsolutePath(),
            "-D%s=%s".formatted(PROPERTY, text()),
            "-Dnet.bytebuddy.experimental=true");
  }

  String text() {
    return String.join(";", all.stream().map(Order::text).toList());
  }

  static Orders parse(String text) {
    return new Orders(
        Arrays.stream(text.split(";", -1))
            .filter(part -> !part.isBlank())
            .map(Orders::order)
            .toList());
  }

  private static Order order(String part) {
    String[] words = part.strip().split("[=:]", -1);
    if (words.length < 2) {
      throw new IllegalArgumentException("no order of sabotage: " + part);
    }
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "crash" -> new Order.Crash(Step.valueOf(words[1]), Integer.parseInt(words[2]));
      case "freeze" -> new Order.Freeze(Step.valueOf(words[1]), Integer.parseInt(words[2]));
      case "slow" ->
          new Order.Slow(Step.valueOf(words[1]), Duration.ofMillis(Long.parseLong(words[2])));
      case "clock" -> new Order.ClockOffset(Duration.ofMillis(Long.parseLong(words[1])));
      case "mutation" -> new Order.Mutate(Mutation.valueOf(words[1]));
      default -> throw new IllegalArgumentException("no order of sabotage: " + part);
    };
  }

  /** One of them. */
  public sealed interface Order {

    String text();

    record Crash(Step step, int nth) implements Order {
      @Override
      public String text() {
        return "crash=%s:%d".formatted(step, nth);
      }
    }

    record Freeze(Step step, int nth) implements Order {
      @Override
      public String text() {
        return "freeze=%s:%d".formatted(step, nth);
      }
    }

    record Slow(Step step, Duration time) implements Order {
      @Override
      public String text() {
        return "slow=%s:%d".formatted(step, time.toMillis());
      }
    }

    record ClockOffset(Duration offset) implements Order {
      @Override
      public String text() {
        return "clock=%d".formatted(offset.toMillis());
      }
    }

    record Mutate(Mutation mutation) implements Order {
      @Override
      public String text() {
        return "mutation=%s".formatted(mutation);
      }
    }
  }
}
