package co.acuse.reliability.cluster;

import co.acuse.platform.FreePorts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who listens where, and through which link each reaches the others. */
final class Topology implements AutoCloseable {

  static final String TILLS = "tills";
  static final String BROKER = "broker";
  static final String POSTGRES = "postgres";
  static final String SIMULATOR = "simulator";

  private final Layout layout;
  private final Map<String, Integer> ports = new TreeMap<>();
  private final List<Link> links;

  Topology(Layout layout) {
    this.layout = layout;
    links = layout.ways().stream().map(this::open).toList();
  }

  private Link open(Way way) {
    int target = way.to().equals(BROKER) ? port(listener(way.from())) : port(way.to());
    return Link.open(way, FreePorts.next(), target);
  }

  /** The services by name, in the order in which they need each other. */
  List<String> services() {
    return Stream.of("audit", "ingest", "worker").flatMap(kind -> services(kind).stream()).toList();
  }

  List<String> services(String kind) {
    return layout.names(kind);
  }

  /** Where a member listens, or its administrator's door: {@code simulator-admin}. */
  int port(String name) {
    return ports.computeIfAbsent(name, _ -> FreePorts.next());
  }

  /** The broker's name for the place where it listens for one client only. */
  static String listener(String client) {
    return client.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  List<Link> links() {
    return links;
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
    return links.stream().filter(link -> link.way().equals(new Way(from, to))).findAny();
  }

  @Override
  public void close() {
    links.forEach(Link::close);
  }
}
