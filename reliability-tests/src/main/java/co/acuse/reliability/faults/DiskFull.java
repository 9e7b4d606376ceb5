package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;
import java.time.Duration;
import java.util.Set;

/** PostgreSQL's disk has no room left; where it has none of its own, nothing happens. */
record DiskFull(Duration lasts) implements Fault {

  static final String KIND = "DISK_FULL";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String target() {
    return "postgres";
  }

  @Override
  public String detail() {
    return "no space left";
  }

  @Override
  public Set<String> touches() {
    return Set.of("postgres");
  }

  @Override
  public void begin(Cluster cluster) {
    cluster.disk().fill();
  }

  /** It may have ended over it. */
  @Override
  public void end(Cluster cluster) {
    cluster.disk().free();
    cluster.member("postgres").start();
    cluster.member("postgres").awaitReady();
  }
}
