package co.acuse.reliability;

import co.acuse.reliability.checker.Checker;
import co.acuse.reliability.evidence.Collector;
import co.acuse.reliability.evidence.Evidence;
import co.acuse.reliability.plan.Counted;
import co.acuse.reliability.plan.Plan;
import co.acuse.reliability.report.Course;
import co.acuse.reliability.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/** The command {@code ./crash-test}. */
public final class Main {

  private static final int VIOLATIONS = 1;
  private static final int NOT_UNDERSTOOD = 2;
  private static final int BROKEN = 3;
  private static final int SEEDS = 1_000_000;

  private static final long BEGAN = System.nanoTime();

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    // Before anything logs; not on the services' class path under a name that they would find.
    System.setProperty("logback.configurationFile", "co/acuse/reliability/command-log.xml");
    try {
      Order order = Order.read(arguments);
      System.exit(run(order) ? 0 : VIOLATIONS);
    } catch (Order.NotUnderstoodException e) {
      System.err.println(e.getMessage() + System.lineSeparator() + Order.USAGE);
      System.exit(NOT_UNDERSTOOD);
    }
  }

  private static boolean run(Order order) throws InterruptedException {
    return switch (order.command()) {
      case "plan" -> {
        Plan.of(seed(order), order.scale()).lines().forEach(System.out::println);
        yield true;
      }
      case "check" -> shown(judge(Objects.requireNonNull(order.checked())), order);
      case "mass-death" -> massDeath(order);
      case "numbers" -> numbers(order);
      case "mutations" -> mutations(order);
      default -> crashes(order);
    };
  }

  private static boolean crashes(Order order) throws InterruptedException {
    long seed = seed(order);
    Path dir = dir(order, seed);
    announce(order, seed, dir);
    giveUpAfter(Patience.ofWhole(order.scale()));
    Plan plan = Plan.of(seed, order.scale());
    return shown(new CrashRun(plan, dir, InstantSource.system(), Main::say).run(), order);
  }

  private static boolean mutations(Order order) throws InterruptedException {
    long seed = seed(order);
    Path dir = dir(order, seed);
    announce(order, seed, dir);
    giveUpAfter(Duration.ofMinutes(20));
    MutationRun.Result result = new MutationRun(seed, dir, InstantSource.system(), Main::say).run();
    System.out.println(result.text());
    return result.isGood();
  }

  private static boolean massDeath(Order order) throws InterruptedException {
    long seed = seed(order);
    Path dir = dir(order, seed);
    announce(order, seed, dir);
    giveUpAfter(Duration.ofMinutes(15));
    MassDeath.Result result = new MassDeath(seed, dir, InstantSource.system(), Main::say).run();
    System.out.println(result.text());
    return result.isGood();
  }

  private static boolean numbers(Order order) throws InterruptedException {
    long seed = seed(order);
    Path dir = dir(order, seed);
    announce(order, seed, dir);
    giveUpAfter(Duration.ofMinutes(30));
    Integer minutes = order.minutes();
    Plan plan =
        minutes == null ? Counted.of(seed) : Counted.lasting(Duration.ofMinutes(minutes), seed);
    NumberRun.Result result = new NumberRun(plan, dir, InstantSource.system(), Main::say).run();
    System.out.println(result.text());
    return result.isGood();
  }

  /** Judges from what was collected; nothing needs to run. */
  private static Report judge(Path dir) {
    Evidence evidence = Collector.read(dir);
    boolean twice = Files.isDirectory(dir.resolve(CrashRun.AGAIN));
    Report report =
        Report.of(
            evidence.run().seed(),
            Course.read(dir),
            twice
                ? Checker.check(evidence, Collector.read(dir, CrashRun.AGAIN))
                : Checker.check(evidence));
    report.write(dir);
    return report;
  }

  private static boolean shown(Report report, Order order) {
    System.out.println();
    System.out.println(report.text());
    System.out.println(
        report.isClean()
            ? "Nothing lost, nothing issued twice."
            : "Replay: ./crash-test %s --seed %d".formatted(order.command(), report.seed()));
    return report.isClean();
  }

  private static long seed(Order order) {
    Long asked = order.seed();
    return asked == null ? new SecureRandom().nextInt(SEEDS) : asked;
  }

  private static Path dir(Order order, long seed) {
    Path dir = order.dir();
    if (dir == null) {
      Path runs = Path.of(System.getProperty("acuse.home", "."), "reliability-tests/target/runs");
      String name = order.command() + "-" + seed;
      dir = runs.resolve(name);
      for (int another = 2; Files.exists(dir); another++) {
        dir = runs.resolve(name + "-" + another);
      }
    }
    if (Files.exists(dir)) {
      throw new Order.NotUnderstoodException(dir + " exists; name a directory that does not.");
    }
    return dir.toAbsolutePath().normalize();
  }

  private static void announce(Order order, long seed, Path dir) {
    System.out.println("seed %d, kept in %s".formatted(seed, dir));
    System.out.println(
        "the same again: ./crash-test %s --seed %d%s"
            .formatted(
                order.command(),
                seed,
                order.minutes() == null ? "" : " --minutes " + order.minutes()));
    System.out.println("judge it again: ./crash-test check " + dir);
  }

  /** A run that hangs ends all the same; its processes end with this one. */
  private static void giveUpAfter(Duration patience) {
    Thread.ofPlatform()
        .daemon()
        .name("deadline")
        .start(() -> {
          try {
            Thread.sleep(patience);
            System.err.println("Given up after " + patience + ".");
            Runtime.getRuntime().halt(BROKEN);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void say(String what) {
    System.out.println("%5d s  %s".formatted((System.nanoTime() - BEGAN) / 1_000_000_000, what));
  }
}
