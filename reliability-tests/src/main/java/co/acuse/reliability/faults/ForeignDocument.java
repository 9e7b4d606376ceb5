package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;
import java.time.Duration;
import java.util.Set;

/** A document that is not ours stands in the way of an issuer's invoices at the provider. */
record ForeignDocument(String issuer, Duration lasts) implements Fault {

  static final String KIND = "PROVIDER_FOREIGN_DOCUMENT";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String target() {
    return issuer;
  }

  @Override
  public String detail() {
    return "pending for " + lasts.toSeconds() + " s";
  }

  @Override
  public Set<String> touches() {
    return Set.of(issuer);
  }

  @Override
  public void begin(Cluster cluster) {
    cluster.simulator().foreignDocument(issuer, (int) lasts.toSeconds());
  }

  /** It is validated when its time has come. */
  @Override
  public void end(Cluster cluster) {}
}
