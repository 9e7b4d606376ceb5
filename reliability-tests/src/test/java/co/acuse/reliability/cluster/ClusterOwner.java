package co.acuse.reliability.cluster;

import java.nio.file.Path;
import java.util.List;

/** Runs the servers of a cluster and one service until it is killed. */
final class ClusterOwner {

  static final String UP = "The cluster is up";

  private ClusterOwner() {}

  public static void main(String[] arguments) throws InterruptedException {
    Layout layout = Layout.of(List.of("900123456"), 1).processes(0, 0, 1);
    try (Cluster _ = Cluster.start(Path.of(arguments[0]), layout)) {
      System.out.println(UP);
      Thread.currentThread().join();
    }
  }
}
