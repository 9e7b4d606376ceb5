package co.acuse.reliability.faults;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import co.acuse.reliability.cluster.Cluster;
import co.acuse.reliability.cluster.Link;
import co.acuse.reliability.cluster.Way;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Between some processes nothing goes through, or only slowly. */
record LinksBroken(String kind, List<Way> ways, Break how, Duration lasts) implements Fault {

  /** How a link is broken. */
  sealed interface Break {

    /** Connections are reset, new ones refused. */
    record Cut() implements Break {}

    /** A black hole. */
    record Hang() implements Break {}

    /** Late. */
    record Slow(Duration latency, long bytesPerSecond) implements Break {}
  }

  @Override
  public String target() {
    return ways.stream().map(Way::toString).collect(joining(","));
  }

  @Override
  public String detail() {
    return switch (how) {
      case Break.Cut _ -> "connections reset and refused";
      case Break.Hang _ -> "black hole";
      case Break.Slow slow ->
          "%d ms and %d bytes/s".formatted(slow.latency().toMillis(), slow.bytesPerSecond());
    };
  }

  @Override
  public Set<String> touches() {
    return ways.stream().map(Way::toString).collect(toUnmodifiableSet());
  }

  @Override
  public void begin(Cluster cluster) {
    each(
        cluster,
        link -> {
          switch (how) {
            case Break.Cut _ -> link.cut();
            case Break.Hang _ -> link.hang();
            case Break.Slow slow -> link.slow(slow.latency(), slow.bytesPerSecond());
          }
        });
  }

  @Override
  public void end(Cluster cluster) {
    each(cluster, Link::heal);
  }

  private void each(Cluster cluster, Consumer<Link> action) {
    ways.forEach(way -> action.accept(cluster.link(way.from(), way.to())));
  }
}
