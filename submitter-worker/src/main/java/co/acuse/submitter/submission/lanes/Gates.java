package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.lifecycle.Provider;
import co.acuse.submitter.submission.Gateways;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The gate of each provider. */
final class Gates {

  private final Gateways gateways;
  private final InstantSource clock;
  private final Map<Provider, ProviderGate> gates = new ConcurrentHashMap<>();

  Gates(Gateways gateways, InstantSource clock) {
    this.gateways = gateways;
    this.clock = clock;
  }

  ProviderGate of(Provider provider) {
    return gates.computeIfAbsent(provider, p -> new ProviderGate(gateways.of(p), clock));
  }
}
