package co.acuse.reliability.sabotage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a process is to do to itself, as it travels in the system property {@code acuse.sabotage}:
 * {@code crash=STEP:3;freeze=STEP:1@ISSUER;slow=STEP:2000@ISSUER;clock=90000;mutation=NAME@ISSUER}.
 */
public record Orders(List<Order> all) {

  static final String PROPERTY = "acuse.sabotage";

  private static final String EVERYBODY = "";

  public Orders {
    all = List.copyOf(all);
  }

  public static Orders none() {
    return new Orders(List.of());
  }

  /** The process dies when it comes by the step for the {@code nth} time, counted from 1. */
  public Orders crash(Step step, int nth) {
    return crash(step, nth, EVERYBODY);
  }

  /** The same, counting only what is done for one issuer. */
  public Orders crash(Step step, int nth, String issuer) {
    return and(new Order.Crash(step, nth, issuer));
  }

  /** The process stops (SIGSTOP) when it comes by the step for the {@code nth} time. */
  public Orders freeze(Step step, int nth) {
    return freeze(step, nth, EVERYBODY);
  }

  /** The same, counting only what is done for one issuer. */
  public Orders freeze(Step step, int nth, String issuer) {
    return and(new Order.Freeze(step, nth, issuer));
  }

  /** Each passage of the step takes so much longer. */
  public Orders slow(Step step, Duration time) {
    return slow(step, time, EVERYBODY);
  }

  /** The same for what is done for one issuer. */
  public Orders slow(Step step, Duration time, String issuer) {
    return and(new Order.Slow(step, time, issuer));
  }

  /** The process says so when it first comes by the step. */
  public Orders tell(Step step) {
    return and(new Order.Tell(step));
  }

  /** The process's wall clock is off by this much. */
  public Orders clock(Duration offset) {
    return and(new Order.ClockOffset(offset));
  }

  /** The process breaks this rule. */
  public Orders mutation(Mutation mutation) {
    return mutation(mutation, EVERYBODY);
  }

  /** The process breaks this rule for one issuer. */
  public Orders mutation(Mutation mutation, String issuer) {
    return and(new Order.Mutate(mutation, issuer));
  }

  /** These, and then those. */
  public Orders and(Orders more) {
    Orders both = this;
    for (Order order : more.all) {
      both = both.and(order);
    }
    return both;
  }

  /** What is left of them for everybody but one issuer, mutations aside. */
  public Orders without(String issuer) {
    return new Orders(
        all.stream()
            .filter(order -> order instanceof Order.Mutate || !order.issuer().equals(issuer))
            .toList());
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
    String[] words = part.strip().split("[=:@]", -1);
    if (words.length < 2) {
      throw new IllegalArgumentException("no order of sabotage: " + part);
    }
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "crash" ->
          new Order.Crash(Step.valueOf(words[1]), Integer.parseInt(words[2]), issuer(words, 3));
      case "freeze" ->
          new Order.Freeze(Step.valueOf(words[1]), Integer.parseInt(words[2]), issuer(words, 3));
      case "slow" ->
          new Order.Slow(
              Step.valueOf(words[1]),
              Duration.ofMillis(Long.parseLong(words[2])),
              issuer(words, 3));
      case "tell" -> new Order.Tell(Step.valueOf(words[1]));
      case "clock" -> new Order.ClockOffset(Duration.ofMillis(Long.parseLong(words[1])));
      case "mutation" -> new Order.Mutate(Mutation.valueOf(words[1]), issuer(words, 2));
      default -> throw new IllegalArgumentException("no order of sabotage: " + part);
    };
  }

  private static String issuer(String[] words, int place) {
    return words.length > place ? words[place] : EVERYBODY;
  }

  /** One of them; one for an issuer is about nothing that is done for another. */
  public sealed interface Order {

    String text();

    /** Whom it is about; empty: everybody. */
    default String issuer() {
      return EVERYBODY;
    }

    private static String at(String issuer) {
      return issuer.isEmpty() ? "" : "@" + issuer;
    }

    record Crash(Step step, int nth, String issuer) implements Order {
      @Override
      public String text() {
        return "crash=%s:%d%s".formatted(step, nth, Order.at(issuer));
      }
    }

    record Freeze(Step step, int nth, String issuer) implements Order {
      @Override
      public String text() {
        return "freeze=%s:%d%s".formatted(step, nth, Order.at(issuer));
      }
    }

    record Slow(Step step, Duration time, String issuer) implements Order {
      @Override
      public String text() {
        return "slow=%s:%d%s".formatted(step, time.toMillis(), Order.at(issuer));
      }
    }

    record Tell(Step step) implements Order {
      @Override
      public String text() {
        return "tell=%s".formatted(step);
      }
    }

    record ClockOffset(Duration offset) implements Order {
      @Override
      public String text() {
        return "clock=%d".formatted(offset.toMillis());
      }
    }

    record Mutate(Mutation mutation, String issuer) implements Order {
      @Override
      public String text() {
        return "mutation=%s%s".formatted(mutation, Order.at(issuer));
      }
    }
  }
}
