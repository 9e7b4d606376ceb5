package co.acuse.reliability.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who listens where, and through which link each reaches the others. */
final class Topology implements AutoCloseable {

  static final String TILLS = "tills";
  static final String BROKER = "broker";
  static final String POSTGRES = "postgres";
  static final String SIMULATOR = "simulator";

  private final Ports free;
  private final Map<String, Integer> ports = new TreeMap<>();
  private final List<Link> links = new ArrayList<>();
  private final List<String> services;

  Topology(Layout layout, Ports free) {
    this.free = free;
    List<String> audits = names("audit", layout.audits());
    List<String> ingests = names("ingest", layout.ingests());
    List<String> workers = names("worker", layout.workers());
    services = new ArrayList<>(audits);
    services.addAll(ingests);
    services.addAll(workers);
    workers.forEach(worker -> connect(worker, List.of(BROKER, POSTGRES, SIMULATOR)));
    audits.forEach(audit -> connect(audit, List.of(BROKER, POSTGRES)));
    for (int i = 0; i < ingests.size(); i++) {
      connect(ingests.get(i), List.of(BROKER));
      if (!audits.isEmpty()) {
        connect(ingests.get(i), List.of(audits.get(i % audits.size())));
      }
    }
    connect(TILLS, List.of(BROKER));
    connect(TILLS, ingests);
    connect(TILLS, audits);
  }

  private static List<String> names(String kind, int count) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      names.add(kind + "-" + i);
    }
    return names;
  }

  private void connect(String from, List<String> servers) {
    for (String to : servers) {
      int target = to.equals(BROKER) ? port(listener(from)) : port(to);
      links.add(Link.open(from, to, free.free(), target));
    }
  }

  /** The services by name, in the order in which they need each other. */
  List<String> services() {
    return services;
  }

  List<String> services(String kind) {
    return services.stream().filter(name -> name.startsWith(kind + "-")).toList();
  }

  /** Where a member listens, or its administrator's door: {@code simulator-admin}. */
  int port(String name) {
    return ports.computeIfAbsent(name, any -> free.free());
  }

  /** The broker's name for the place where it listens for one client only. */
  static String listener(String client) {
    return client.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
  }

  List<Link> links() {
    return List.copyOf(links);
  }

  Link link(String from, String to) {
    return find(from, to)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no link %s>%s, but %s".formatted(from, to, links)));
  }

  /** What a client writes as {@code host:port} of a server. */
  String address(String from, String to) {
    return "127.0.0.1:" + link(from, to).port();
  }

  Optional<Link> find(String from, String to) {
    return links.stream()
        .filter(link -> link.from().equals(from) && link.to().equals(to))
        .findAny();
  }

  @Override
  public void close() {
    links.forEach(Link::close);
  }
}
