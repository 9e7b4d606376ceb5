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
 * @param simulatorSwitches how the simulated provider behaves, for every account
 * @param settings what replaces or adds to the settings that the cluster chooses, by kind or name
 *     of process
 * @param seed where every random choice comes from
 */
public record Layout(
    List<String> issuers,
    List<String> atDian,
    Limit limit,
    Processes processes,
    Map<String, Object> simulatorSwitches,
    Map<String, Map<String, Object>> settings,
    long seed) {

  private static final Duration SHORT_WINDOW = Duration.ofSeconds(15);

  public Layout {
    if (issuers.isEmpty()) {
      throw new IllegalArgumentException("A cluster needs an issuer.");
    }
    issuers = List.copyOf(issuers);
    atDian = List.copyOf(atDian);
    simulatorSwitches = Map.copyOf(simulatorSwitches);
    settings = Map.copyOf(settings);
  }

  /**
   * What the provider lets each account do.
   *
   * @param perMinute requests
   * @param window of which the provider counts the requests: in any of it no more than its part of
   *     those of a minute
   */
  record Limit(int perMinute, Duration window) {

    Limit {
      if (perMinute < 1) {
        throw new IllegalArgumentException("A limit is above zero.");
      }
    }

    int perWindow() {
      return (int) (perMinute * window.toMillis() / Duration.ofMinutes(1).toMillis());
    }
  }

  /**
   * How many processes there are.
   *
   * @param workers of submitter-worker
   * @param audits of audit-consumer
   * @param ingests of ingest-api
   */
  record Processes(int workers, int audits, int ingests) {

    Processes {
      if (workers < 0 || audits < 0 || ingests < 0) {
        throw new IllegalArgumentException("There are no processes, or some.");
      }
    }

    List<String> names(String kind) {
      return switch (kind) {
        case "worker" -> numbered(kind, workers);
        case "audit" -> numbered(kind, audits);
        case "ingest" -> numbered(kind, ingests);
        default -> List.of(kind);
      };
    }

    private static List<String> numbered(String kind, int count) {
      return IntStream.rangeClosed(1, count).mapToObj(number -> kind + "-" + number).toList();
    }
  }

  /** The processes of a kind by name; for {@code broker} and the like the one that there is. */
  public List<String> names(String kind) {
    return processes.names(kind);
  }

  /** How long the provider's window is: see {@link #limitPerWindow}. */
  public Duration rateWindow() {
    return limit.window();
  }

  /** Requests that the provider takes of an account in any {@link #rateWindow}. */
  public int limitPerWindow() {
    return limit.perWindow();
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
    List<String> audits = names("audit");
    List<String> ingests = names("ingest");
    for (int i = 0; i < ingests.size(); i++) {
      String audit = audits.isEmpty() ? "broker" : audits.get(i % audits.size());
      connect(ways, List.of(ingests.get(i)), List.of("broker", audit));
    }
    connect(ways, List.of("tills"), List.of("broker"));
    connect(ways, List.of("tills"), names("ingest"));
    connect(ways, List.of("tills"), names("audit"));
    return ways.stream().distinct().toList();
  }

  private static void connect(List<Way> ways, List<String> from, List<String> to) {
    from.forEach(client -> to.forEach(server -> ways.add(new Way(client, server))));
  }

  /**
   * The usual one: three workers, two audits, two ingests, 240 requests a minute, counted over a
   * quarter of it.
   */
  public static Layout of(List<String> issuers, long seed) {
    Limit limit = new Limit(240, SHORT_WINDOW);
    Processes processes = new Processes(3, 2, 2);
    return new Layout(issuers, List.of(), limit, processes, Map.of(), Map.of(), seed);
  }

  /** The same with some issuers sending straight to the DIAN, with numbers that Acuse gives. */
  public Layout straightToDian(List<String> some) {
    return new Layout(issuers, some, limit, processes, simulatorSwitches, settings, seed);
  }

  /** The same with other numbers of processes. */
  public Layout processes(int workers, int audits, int ingests) {
    Processes other = new Processes(workers, audits, ingests);
    return new Layout(issuers, atDian, limit, other, simulatorSwitches, settings, seed);
  }

  /** The same with another limit of the provider. */
  public Layout limitPerMinute(int perMinute) {
    return limited(new Limit(perMinute, limit.window()));
  }

  /** The same with another limit, counted over a minute, as the documented one is. */
  public Layout limitInAnyMinute(int perMinute) {
    return limited(new Limit(perMinute, Duration.ofMinutes(1)));
  }

  private Layout limited(Limit other) {
    return new Layout(issuers, atDian, other, processes, simulatorSwitches, settings, seed);
  }

  /** The same with a switch of the simulated provider set. */
  public Layout simulatorSwitch(String name, Object value) {
    Map<String, Object> more = new TreeMap<>(simulatorSwitches);
    more.put(name, value);
    return new Layout(issuers, atDian, limit, processes, more, settings, seed);
  }

  /** The same with a setting for one kind of process, or for one process by name. */
  public Layout setting(String processes, String name, Object value) {
    Map<String, Map<String, Object>> more = new TreeMap<>(settings);
    Map<String, Object> theirs = new TreeMap<>(settings.getOrDefault(processes, Map.of()));
    theirs.put(name, value);
    more.put(processes, theirs);
    return new Layout(issuers, atDian, limit, this.processes, simulatorSwitches, more, seed);
  }
}
