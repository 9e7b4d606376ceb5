package co.acuse.reliability;

import co.acuse.reliability.plan.Scale;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param command such as {@code short}
 * @param checked the directory of an earlier run, for {@code check}
 * @param seed absent: any
 * @param dir where the run is kept; absent: below the build's directory
 * @param minutes of load; absent: as usual
 */
record Order(
    String command,
    @Nullable Path checked,
    @Nullable Long seed,
    @Nullable Path dir,
    @Nullable Integer minutes) {

  static final String USAGE =
      """
      Usage: ./crash-test COMMAND [--seed N] [--dir DIR] [--minutes M]

        short       about five minutes: a thousand sales, every kind of fault
        both        the same with issuers of both kinds: at Factus and straight at the DIAN
        long        half an hour of load: 20,000 sales, 200 faults and more
        mass-death  kills every worker in the middle of 500 requests
        numbers     2,000 sales straight to the DIAN, each posted three times, under 50 kills
        mutations   breaks each rule of the services on purpose: the checker must see it
        check DIR   judges a run again that is kept in DIR
        plan        prints what a run of the seed does: short, or with --minutes so long

        --seed N     the same seed does the same things at the same times
        --dir DIR    where the run is kept; must not exist
        --minutes M  how long tills sell, at the same pace

      Ends with 0 only without any violation.
      """;

  private static final List<String> COMMANDS =
      List.of("short", "long", "both", "mass-death", "numbers", "mutations", "check", "plan");

  /** An order that cannot be understood; its message says what to write instead. */
  static final class NotUnderstoodException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotUnderstoodException(String message) {
      super(message);
    }
  }

  static Order read(String[] arguments) {
    Deque<String> left = new ArrayDeque<>(List.of(arguments));
    String command = left.isEmpty() ? "" : left.pop();
    if (!COMMANDS.contains(command)) {
      throw new NotUnderstoodException(
          command.isEmpty() ? "What shall be run?" : "There is no command " + command + ".");
    }
    Path checked = command.equals("check") ? Path.of(value(left, "check")) : null;
    Long seed = null;
    Path dir = null;
    Integer minutes = null;
    while (!left.isEmpty()) {
      String option = left.pop();
      switch (option) {
        case "--seed" -> seed = number(value(left, option), option);
        case "--dir" -> dir = Path.of(value(left, option));
        case "--minutes" -> minutes = (int) positive(number(value(left, option), option), option);
        default -> throw new NotUnderstoodException("There is no option " + option + ".");
      }
    }
    return new Order(command, checked, seed, dir, minutes);
  }

  /** The scale of the run that is asked for. */
  Scale scale() {
    Scale usual =
        switch (command) {
          case "long" -> Scale.LONG;
          case "both" -> Scale.BOTH;
          default -> Scale.SHORT;
        };
    return minutes == null ? usual : usual.lasting(Duration.ofMinutes(minutes));
  }

  private static String value(Deque<String> left, String option) {
    if (left.isEmpty()) {
      throw new NotUnderstoodException(option + " needs a value.");
    }
    return left.pop();
  }

  private static long number(String text, String option) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException _) {
      throw new NotUnderstoodException(option + " needs a whole number, not " + text + ".");
    }
  }

  private static long positive(long number, String option) {
    if (number < 1 || number > 24 * 60) {
      throw new NotUnderstoodException(option + " needs a number from 1 to 1440.");
    }
    return number;
  }
}
