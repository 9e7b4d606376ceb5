package co.acuse.submitter.gateway;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.IssuerSettings;
import co.acuse.edge.issuers.ProviderSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Issuers that a test sets and changes. */
public final class FixedIssuers implements IssuerDirectory {

  private final Map<IssuerNit, IssuerSettings> issuers = new ConcurrentHashMap<>();
  private final List<Consumer<Set<IssuerNit>>> listeners = new CopyOnWriteArrayList<>();

  /** Sets an issuer's entries, and tells whoever listens. */
  public void set(IssuerNit issuer, ProviderSettings... settings) {
    issuers.put(issuer, new IssuerSettings(issuer, List.of(settings)));
    listeners.forEach(listener -> listener.accept(Set.of(issuer)));
  }

  @Override
  public Optional<IssuerSettings> find(IssuerNit issuer) {
    return Optional.ofNullable(issuers.get(issuer));
  }

  @Override
  public Collection<IssuerSettings> all() {
    return List.copyOf(issuers.values());
  }

  @Override
  public void onChange(Consumer<Set<IssuerNit>> listener) {
    listeners.add(listener);
  }
}
