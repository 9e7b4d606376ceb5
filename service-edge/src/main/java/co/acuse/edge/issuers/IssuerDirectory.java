package co.acuse.edge.issuers;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.provider.ProviderProfile;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The issuers that this installation knows now; changes while the service runs. */
public interface IssuerDirectory {

  Optional<IssuerSettings> find(IssuerNit issuer);

  Collection<IssuerSettings> all();

  /**
   * Calls {@code listener} with the issuers whose settings were added, changed or removed, after
   * each change, on a thread of the directory's own.
   */
  void onChange(Consumer<Set<IssuerNit>> listener);

  /** What the provider of {@code issuer} takes at {@code instant}; empty for an unknown issuer. */
  default Optional<ProviderProfile> profile(IssuerNit issuer, Instant instant) {
    return find(issuer).flatMap(settings -> settings.at(instant)).map(ProviderSettings::profile);
  }
}
