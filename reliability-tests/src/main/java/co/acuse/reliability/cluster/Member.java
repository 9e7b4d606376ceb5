package co.acuse.reliability.cluster;

import co.acuse.platform.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One process of the cluster, which keeps its name, port and files from one life to the next.
 *
 * <p>Every method may be called whatever the process is doing: what cannot be done to it (killing
 * the dead) is left undone. None waits longer than five minutes. What happens to it goes to {@code
 * deaths.jsonl}; a death that nobody here caused is told there as {@code CRASHPOINT} when the
 * process says at which step it dies, as {@code OUT_OF_MEMORY}, else as {@code DIED}.
 */
public final class Member implements AutoCloseable {

  private static final Duration LONGEST_END = Duration.ofSeconds(40);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_START = Duration.ofMinutes(4);
  private static final int MOST_STARTS = 4;
  private static final String LAST_WORDS = "SABOTAGE died at ";
  private static final String OUT_OF_MEMORY = "java.lang.OutOfMemoryError";

  private final String name;
  private final Plan plan;
  private final Path log;
  private final SharedClasses classes;
  private final Chronicle deaths;

  private volatile @Nullable Life life;
  private List<String> orders = List.of();
  private int lives;

  Member(String name, Plan plan, Path log, SharedClasses classes, Chronicle deaths) {
    this.name = name;
    this.classes = classes;
    this.plan = plan;
    this.log = log;
    this.deaths = deaths;
  }

  /**
   * How a member is started and known.
   *
   * @param setup what is the same in every life
   * @param ready whether it takes requests
   * @param victim the process that is killed: the JVM itself, or the server that it looks after
   * @param isServer whether the victim is such a server: it is not frozen, because what is frozen
   *     could not end with this process, and it is given the time to end
   */
  record Plan(
      JavaProcess.Setup setup,
      Predicate<JavaProcess> ready,
      ToLongFunction<JavaProcess> victim,
      boolean isServer) {}

  /** One life of it. */
  private static final class Life {
    private final JavaProcess process;
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean endIsOurs;
    private volatile boolean frozen;

    Life(JavaProcess process) {
      this.process = process;
    }
  }

  /** Such as {@code worker-1}. */
  public String name() {
    return name;
  }

  /** {@code worker}, {@code audit}, {@code ingest}, {@code broker}, {@code postgres}, … */
  public String kind() {
    int dash = name.indexOf('-');
    return dash < 0 ? name : name.substring(0, dash);
  }

  public boolean isAlive() {
    Life current = life;
    return current != null && current.process.isAlive();
  }

  /** Whether it takes requests. */
  public boolean isReady() {
    Life current = life;
    return current != null && current.process.isAlive() && plan.ready().test(current.process);
  }

  /** How often it was started. */
  public synchronized int lives() {
    return lives;
  }

  /**
   * What the JVM of its next life gets besides the usual arguments; later lives do not.
   *
   * @param jvmArguments such as {@code -javaagent:agent.jar} and {@code
   *     -Dacuse.sabotage=crash=WORKER_BEFORE_REQUEST:3}
   */
  public synchronized void nextStart(List<String> jvmArguments) {
    orders = List.copyOf(jvmArguments);
  }

  /** What it has written in its present life, or in its last one. */
  public String output() {
    Life current = life;
    return current == null ? "" : current.process.output();
  }

  /** Starts it unless it lives, and does not wait until it is ready. */
  public synchronized void start() {
    if (isAlive()) {
      return;
    }
    JavaProcess process =
        plan.setup()
            .jvmArguments(classes.toUse(kind()).toArray(String[]::new))
            .jvmArguments(orders.toArray(String[]::new))
            .startAgain(log);
    Life next = new Life(process);
    orders = List.of();
    lives++;
    life = next;
    Thread.ofVirtual().name(name).start(() -> awaitEnd(next));
  }

  /**
   * Waits until it answers; one that ends meanwhile is started again, a few times.
   *
   * @throws IllegalStateException when it does not answer in time
   */
  public void awaitReady() {
    int most = lives() + MOST_STARTS;
    if (!Waiting.until(LONGEST_START, () -> isReadyOrStartsAgain() || lives() > most)
        || lives() > most) {
      throw new IllegalStateException("%s does not get ready, see %s".formatted(name, log));
    }
  }

  /** If it has ended: waits until everybody can read how. */
  public void awaitDeathTold() {
    Life past = life;
    if (past == null || past.process.isAlive()) {
      return;
    }
    try {
      past.told.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it on the spot (SIGKILL), frozen or not. */
  public synchronized void kill() {
    end("KILL", plan.victim());
  }

  /** Asks it to end (SIGTERM), waits, and kills it when it does not. */
  public synchronized void terminate() {
    thaw();
    boolean _ = end("TERM", JavaProcess::pid);
  }

  /** A first life in which nothing happens: at its end it archives the classes that it loaded. */
  void learn() {
    nextStart(classes.toLearn(kind()));
    start();
    awaitReady();
    if (end("TERM", JavaProcess::pid)) {
      classes.take(kind());
    }
  }

  /** Terminates it, starts it again and waits until it is ready. */
  public void restart() {
    terminate();
    start();
    awaitReady();
  }

  /** Stops it in mid-step without its knowing (SIGSTOP). PostgreSQL is left as it is. */
  public synchronized void freeze() {
    Life current = life;
    if (!plan.isServer() && current != null && isAlive() && !current.frozen) {
      current.frozen = true;
      Signals.send("STOP", current.process.pid());
      tell("FREEZE");
    }
  }

  /** Whether it stands still, by our order or by its own. */
  public boolean isStopped() {
    Life current = life;
    return current != null && Signals.isStopped(current.process.pid());
  }

  /** Lets it go on (SIGCONT). */
  public synchronized void thaw() {
    Life current = life;
    if (current != null && isAlive() && current.frozen) {
      current.frozen = false;
      tell("THAW");
      Signals.send("CONT", current.process.pid());
    }
  }

  /** Ends it for good, without a word in the file. */
  @Override
  public synchronized void close() {
    Life current = life;
    if (current == null) {
      return;
    }
    current.endIsOurs = true;
    if (plan.isServer() && isAlive()) {
      Signals.send("TERM", current.process.pid());
      boolean _ = Waiting.until(LONGEST_CLOSE, () -> !current.process.isAlive());
    }
    current.process.close();
  }

  @Override
  public String toString() {
    return name;
  }

  private boolean isReadyOrStartsAgain() {
    Life current = life;
    if (current != null && current.process.isAlive()) {
      return plan.ready().test(current.process);
    }
    start();
    return false;
  }

  /** Whether it ended by itself when it was told to. */
  private boolean end(String signal, ToLongFunction<JavaProcess> victim) {
    Life current = life;
    if (current == null || !isAlive()) {
      return false;
    }
    current.endIsOurs = true;
    tell(signal);
    Signals.send(signal, victim.applyAsLong(current.process));
    boolean ended = Waiting.until(LONGEST_END, () -> !current.process.isAlive());
    if (!ended) {
      current.process.close();
    }
    return ended;
  }

  private void awaitEnd(Life past) {
    ProcessHandle.of(past.process.pid()).ifPresent(handle -> handle.onExit().join());
    try {
      tellEnd(past);
    } finally {
      past.told.countDown();
    }
  }

  private void tellEnd(Life past) {
    Optional<String> step = step(past);
    if (past.endIsOurs && step.isEmpty()) {
      return;
    }
    Map<String, Object> line = new TreeMap<>();
    line.put("process", name);
    line.put("kind", step.isPresent() ? "CRASHPOINT" : causeOfDeath(past));
    step.ifPresent(there -> line.put("step", there));
    deaths.tell(line);
  }

  /** What a process says that dies by order: it may have had several, or died of something else. */
  private static Optional<String> step(Life past) {
    return past.process
        .output()
        .lines()
        .filter(line -> line.startsWith(LAST_WORDS))
        .map(line -> line.substring(LAST_WORDS.length()).strip())
        .findFirst();
  }

  /** A process that ran out of memory is a flaw; others end because they cannot start yet. */
  private static String causeOfDeath(Life past) {
    return past.process.output().contains(OUT_OF_MEMORY) ? "OUT_OF_MEMORY" : "DIED";
  }

  private void tell(String kind) {
    deaths.tell(Map.of("process", name, "kind", kind));
  }
}
