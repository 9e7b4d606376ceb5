package co.acuse.reliability.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a cluster is made of.
 *
 * @param issuers NITs, each with an account of its own at the simulator
 * @param atDian those of them that send straight to the DIAN; the others go to Factus
 * @param limitPerMinute requests that the provider lets each account make
 * @param rateWindow of which the provider counts the requests: in any of it no more than its part
 *     of those of a minute
 * @param workers how many processes of submitter-worker
 * @param audits how many processes of audit-consumer
 * @param ingests how many processes of ingest-api
 * @param simulatorSwitches how the simulated provider behaves, for every account
 * @param settings what replaces or adds to the settings that the cluster chooses, by kind or name
 *     of process
 * @param seed where every random choice comes from
 */
public record Layout(
    List<String> issuers,
    List<String> atDian,
    int limitPerMinute,
    Duration rateWindow,
    int workers,
    int audits,
    int ingests,
    Map<String, Object> simulatorSwitches,
    Map<String, Map<String, Object>> settings,
    long seed) {

  private static final Duration SHORT_WINDOW = Duration.ofSeconds(15);

  public Layout {
    if (issuers.isEmpty() || limitPerMinute < 1 || workers < 0 || audits < 0 || ingests < 0) {
      throw new IllegalArgumentException("A cluster needs an issuer and a limit above zero.");
    }
    issuers = List.copyOf(issuers);
    atDian = List.copyOf(atDian);
    simulatorSwitches = Map.copyOf(simulatorSwitches);
    settings = Map.copyOf(settings);
  }

  /** The processes of a kind by name; for {@code broker} and the like the one that there is. */
  public List<String> names(String kind) {
    return switch (kind) {
      case "worker" -> numbered(kind, workers);
      case "audit" -> numbered(kind, audits);
      case "ingest" -> numbered(kind, ingests);
      default -> List.of(kind);
    };
  }

  /** The issuers that go to Factus. */
  public List<String> atFactus() {
    return issuers.stream().filter(nit -> !atDian.contains(nit)).toList();
  }

  /** Every link that there is. */
  public List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    connect(ways, names("worker"), List.of("broker", "postgres", "simulator"));
    connect(ways, names("audit"), List.of("broker", "postgres"));
    for (int i = 0; i < ingests; i++) {
      String audit = audits == 0 ? "broker" : names("audit").get(i % audits);
      connect(ways, List.of(names("ingest").get(i)), List.of("broker", audit));
    }
    connect(ways, List.of("tills"), List.of("broker"));
    connect(ways, List.of("tills"), names("ingest"));
    connect(ways, List.of("tills"), names("audit"));
    return ways.stream().distinct().toList();
  }

  private static void connect(List<Way> ways, List<String> from, List<String> to) {
    from.forEach(client -> to.forEach(server -> ways.add(new Way(client, server))));
  }

  private static List<String> numbered(String kind, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> kind + "-" + number).toList();
  }

  /**
   * The usual one: three workers, two audits, two ingests, 240 requests a minute, counted over a
   * quarter of it.
   */
  public static Layout of(List<String> issuers, long seed) {
    return new Layout(issuers, List.of(), 240, SHORT_WINDOW, 3, 2, 2, Map.of(), Map.of(), seed);
  }

  /** The same with some issuers sending straight to the DIAN, with numbers that Acuse gives. */
  public Layout straightToDian(List<String> some) {
    return new Layout(
        issuers,
        some,
        limitPerMinute,
        rateWindow,
        workers,
        audits,
        ingests,
        simulatorSwitches,
        settings,
        seed);
  }

  /** The same with other numbers of processes. */
  public Layout processes(int workers, int audits, int ingests) {
    return new Layout(
        issuers,
        atDian,
        limitPerMinute,
        rateWindow,
        workers,
        audits,
        ingests,
        simulatorSwitches,
        settings,
        seed);
  }

  /** The same with another limit of the provider. */
  public Layout limitPerMinute(int limit) {
    return limit(limit, rateWindow);
  }

  /** The same with another limit, counted over a minute, as the documented one is. */
  public Layout limitInAnyMinute(int limit) {
    return limit(limit, Duration.ofMinutes(1));
  }

  private Layout limit(int limit, Duration window) {
    return new Layout(
        issuers,
        atDian,
        limit,
        window,
        workers,
        audits,
        ingests,
        simulatorSwitches,
        settings,
        seed);
  }

  /** Requests that the provider takes of an account in any {@link #rateWindow}. */
  public int limitPerWindow() {
    return (int) (limitPerMinute * rateWindow.toMillis() / Duration.ofMinutes(1).toMillis());
  }

  /** The same with a switch of the simulated provider set. */
  public Layout simulatorSwitch(String name, Object value) {
    Map<String, Object> more = new TreeMap<>(simulatorSwitches);
    more.put(name, value);
    return new Layout(
        issuers,
        atDian,
        limitPerMinute,
        rateWindow,
        workers,
        audits,
        ingests,
        more,
        settings,
        seed);
  }

  /** The same with a setting for one kind of process, or for one process by name. */
  public Layout setting(String processes, String name, Object value) {
    Map<String, Map<String, Object>> more = new TreeMap<>(settings);
    Map<String, Object> theirs = new TreeMap<>(settings.getOrDefault(processes, Map.of()));
    theirs.put(name, value);
    more.put(processes, theirs);
    return new Layout(
        issuers,
        atDian,
        limitPerMinute,
        rateWindow,
        workers,
        audits,
        ingests,
        simulatorSwitches,
        more,
        seed);
  }
}
