package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Cluster;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Logins expire in the middle of whatever they are used for. */
public record TokensExpired(List<String> issuers, Duration lasts) implements Fault {

  static final String KIND = "PROVIDER_EXPIRES_TOKENS";

  public TokensExpired {
    issuers = List.copyOf(issuers);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String target() {
    return "simulator";
  }

  @Override
  public String detail() {
    return "of " + issuers.size() + " issuers, at the beginning and at the end";
  }

  @Override
  public Set<String> touches() {
    return Set.of(KIND);
  }

  @Override
  public void begin(Cluster cluster) {
    issuers.forEach(cluster.simulator()::expireTokens);
  }

  @Override
  public void end(Cluster cluster) {
    issuers.forEach(cluster.simulator()::expireTokens);
  }
}
