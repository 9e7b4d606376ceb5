package co.acuse.reliability;

import co.acuse.reliability.cluster.Layout;
import java.util.Map;

/** The waits of a worker as the product is shipped: what a cluster of crash tests cuts short. */
final class ShippedSettings {

  private static final Map<String, Object> WORKER =
      Map.ofEntries(
          Map.entry("acuse.submitter.timing.request", "30s"),
          Map.entry("acuse.submitter.timing.lag", "30s"),
          Map.entry("acuse.submitter.timing.retries", "1s,5s,15s,1m,10m,1h"),
          Map.entry("acuse.submitter.timing.pending", "60s"),
          Map.entry("acuse.submitter.timing.stuck", "1h"),
          Map.entry("acuse.submitter.timing.blocked", "60s"),
          Map.entry("acuse.submitter.timing.suspended", "3m"),
          Map.entry("acuse.submitter.timing.note-looks", "1m"),
          Map.entry("acuse.submitter.timing.late-checks", "10m,1h"),
          Map.entry("acuse.submitter.lanes.lease", "45s"),
          Map.entry("acuse.submitter.lanes.renewal", "5s"),
          Map.entry("acuse.submitter.lanes.stopping", "25s"),
          Map.entry("acuse.factus.connect-timeout", "5s"),
          Map.entry("acuse.factus.read-timeout", "25s"),
          Map.entry("acuse.factus.request-timeout", "30s"),
          Map.entry("acuse.factus.background-reserve", 20),
          Map.entry("acuse.factus.breaker.probe-wait", "10s"),
          Map.entry("acuse.factus.breaker.same-issuer-wait", "5s"),
          Map.entry("acuse.accounts.retry-refused", "3m"),
          Map.entry("acuse.accounts.retry-held-elsewhere", "30s"),
          Map.entry("acuse.archive.enabled", true));

  private ShippedSettings() {}

  /** The same cluster with them, and with a name for each worker, as operators are told to give. */
  static Layout in(Layout layout) {
    Layout shipped = layout;
    for (var setting : WORKER.entrySet()) {
      shipped = shipped.setting("worker", setting.getKey(), setting.getValue());
    }
    for (String name : layout.names("worker")) {
      shipped = shipped.setting(name, "acuse.submitter.instance", name);
    }
    return shipped;
  }
}
