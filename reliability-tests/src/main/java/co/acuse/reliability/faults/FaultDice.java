package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Layout;
import co.acuse.reliability.cluster.Simulator;
import co.acuse.reliability.cluster.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Chooses faults at random, from a seed alone. */
public final class FaultDice {

  // The simulator is not frozen: awake again it would take up requests that their senders gave up
  // for good, which no provider is known to do.
  private static final List<String> OF_PROCESSES =
      List.of(
          "KILL_INGEST",
          "KILL_WORKER",
          "KILL_AUDIT",
          "KILL_BROKER",
          "KILL_POSTGRES",
          "KILL_SIMULATOR",
          "KILL_ALL_WORKERS",
          "FREEZE_INGEST",
          "FREEZE_WORKER",
          "FREEZE_AUDIT",
          "FREEZE_BROKER",
          "RESTART_WORKERS",
          "RESTART_AUDITS",
          "RESTART_INGESTS",
          "RESTART_BROKER",
          "RESTART_POSTGRES",
          "CLOCK_WORKER",
          "CLOCK_INGEST");

  private static final List<String> OF_WHAT_IS_BETWEEN =
      List.of(
          "LINK_CUT",
          "LINK_HUNG",
          "LINK_SLOW",
          "WORKER_ISOLATED",
          DiskFull.KIND,
          UnreadableTold.KIND);

  private static final List<String> OF_THE_PROVIDER =
      List.of(
          "OUTAGE_REFUSE",
          "OUTAGE_RESET",
          "OUTAGE_HANG",
          "OUTAGE_HTML503",
          ForeignDocument.KIND,
          TokensExpired.KIND);

  /**
   * What costs little and has most to do with the promise strikes more often: a machine that only
   * starts processes tests nothing else.
   */
  private static final List<String> USUAL =
      List.of(
          ProviderMoods.STORES_AND_RESETS,
          ProviderMoods.STORES_AND_RESETS,
          "PROVIDER_LOSES_ANSWERS",
          "PROVIDER_IS_LATE",
          "FREEZE_WORKER",
          "LINK_CUT",
          "LINK_HUNG",
          "LINK_SLOW");

  /** One of so many is of any kind. */
  private static final int USUAL_OF = 6;

  private final Layout layout;
  private final RandomGenerator random;

  public FaultDice(Layout layout, RandomGenerator random) {
    this.layout = layout;
    this.random = random;
  }

  /** Every kind that there is where some issuers go to Factus, as {@link Fault#kind} names it. */
  public static List<String> kinds() {
    List<String> kinds = new ArrayList<>(OF_PROCESSES);
    kinds.addAll(OF_WHAT_IS_BETWEEN);
    kinds.addAll(OF_THE_PROVIDER);
    kinds.addAll(ProviderMoods.kinds());
    return kinds;
  }

  /** Every kind that can strike this cluster. */
  public List<String> possibleKinds() {
    List<String> kinds = kinds();
    if (!layout.atDian().isEmpty()) {
      kinds.addAll(DianMoods.kinds());
    }
    return kinds;
  }

  /**
   * The DIAN away for long enough that invoices are signed in contingency, once in a run: the
   * workers' death comes while buyers have what the DIAN does not know.
   */
  public List<Fault> contingencyAndDeath() {
    return layout.atDian().isEmpty()
        ? List.of()
        : List.of(of(DianContingency.KIND), of("KILL_ALL_WORKERS"));
  }

  /** Sales that lie in batches which stay in process, at least once in a run. */
  public List<Fault> keptBatches() {
    return layout.atDian().isEmpty() ? List.of() : List.of(of(DianMoods.KEEPS_A_BATCH));
  }

  /**
   * The kinds that are planned on every machine, but can do nothing on this one, and why.
   *
   * @param ownDisk whether PostgreSQL has a file system of its own
   */
  public static Map<String, String> notPossible(boolean ownDisk) {
    return ownDisk ? Map.of() : Map.of(DiskFull.KIND, "PostgreSQL had no file system of its own");
  }

  /** A fault of any kind, the usual ones more often. */
  public Fault any() {
    return of(one(random.nextInt(USUAL_OF) > 0 ? USUAL : possibleKinds()));
  }

  /**
   * A fault of a kind.
   *
   * @throws IllegalArgumentException when there is no such kind
   */
  public Fault of(String kind) {
    int underscore = kind.indexOf('_');
    return switch (underscore < 0 ? kind : kind.substring(0, underscore)) {
      case "KILL" -> new MembersKilled(kind, struck(kind), seconds(0, 6));
      case "FREEZE" -> frozen(kind);
      case "RESTART" -> new MembersRestarted(kind, all(kind), seconds(5, 10));
      case "CLOCK" -> new ClockOff(kind, struck(kind).getFirst(), offset(), seconds(10, 20));
      case "LINK" -> new LinksBroken(kind, List.of(one(layout.ways())), how(kind), seconds(3, 15));
      case "WORKER" -> isolated(kind);
      case "DISK" -> new DiskFull(seconds(3, 10));
      case "UNREADABLE" -> new UnreadableTold(seconds(3, 10));
      case "OUTAGE" -> new ProviderOutage(kind, kind.substring("OUTAGE_".length()), seconds(3, 10));
      case "PROVIDER" -> provider(kind);
      case "DIAN" -> dian(kind);
      default -> throw new IllegalArgumentException("There is no fault of the kind " + kind);
    };
  }

  /** One of the processes that a kind of fault names. */
  private List<String> struck(String kind) {
    return kind.equals("KILL_ALL_WORKERS") ? layout.names("worker") : List.of(one(all(kind)));
  }

  private List<String> all(String kind) {
    String named = kind.substring(kind.indexOf('_') + 1).toLowerCase(Locale.ROOT);
    return layout.names(
        switch (named) {
          case "workers", "audits", "ingests" -> named.substring(0, named.length() - 1);
          default -> named;
        });
  }

  /** Longer than sessions and leases last; a broker's clients would only wait. */
  private Fault frozen(String kind) {
    Duration lasts = kind.equals("FREEZE_BROKER") ? seconds(3, 8) : seconds(12, 18);
    return new MemberFrozen(kind, struck(kind).getFirst(), lasts);
  }

  private Fault isolated(String kind) {
    String worker = one(layout.names("worker"));
    List<Way> ways = layout.ways().stream().filter(way -> way.from().equals(worker)).toList();
    return new LinksBroken(
        kind, ways, how(random.nextBoolean() ? "LINK_HUNG" : "LINK_CUT"), seconds(8, 16));
  }

  private LinksBroken.Break how(String kind) {
    return switch (kind) {
      case "LINK_CUT" -> new LinksBroken.Break.Cut();
      case "LINK_HUNG" -> new LinksBroken.Break.Hang();
      default ->
          new LinksBroken.Break.Slow(
              Duration.ofMillis(random.nextInt(20, 300)), random.nextInt(20_000, 200_000));
    };
  }

  private Fault provider(String kind) {
    return switch (kind) {
      case ForeignDocument.KIND -> new ForeignDocument(one(layout.atFactus()), seconds(5, 15));
      case TokensExpired.KIND -> new TokensExpired(layout.atFactus(), seconds(2, 5));
      default -> mood(Simulator.Part.FACTUS, kind, ProviderMoods.rules(kind));
    };
  }

  private Fault dian(String kind) {
    return kind.equals(DianContingency.KIND)
        ? new DianContingency(seed(), DianContingency.LONG_ENOUGH)
        : mood(Simulator.Part.DIAN, kind, DianMoods.rules(kind));
  }

  private Fault mood(Simulator.Part part, String kind, List<ProviderMood.Rule> rules) {
    return new ProviderMood(part, kind, rules, seed(), seconds(8, 15));
  }

  private long seed() {
    return random.nextLong(1, 1L << 52);
  }

  private Duration offset() {
    int off = random.nextInt(30, 90);
    return Duration.ofSeconds(random.nextBoolean() ? off : -off);
  }

  private Duration seconds(int from, int to) {
    return Duration.ofMillis(random.nextLong(from * 1000L, to * 1000L));
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
