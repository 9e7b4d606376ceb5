package co.acuse.edge.keys;

import co.acuse.contracts.identity.IssuerNit;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The issuers that a caller may invoice for and read. */
public sealed interface IssuerScope {

  /** Whether {@code issuer} is among them. */
  boolean contains(IssuerNit issuer);

  /** Reads settings or claims: NITs, or {@code *} for every issuer. */
  static IssuerScope of(Collection<String> issuers) {
    if (issuers.size() == 1 && issuers.contains("*")) {
      return new Every();
    }
    return new Only(issuers.stream().map(IssuerNit::new).collect(Collectors.toUnmodifiableSet()));
  }

  /** Whoever invoices here. */
  record Every() implements IssuerScope {
    @Override
    public boolean contains(IssuerNit issuer) {
      return true;
    }
  }

  /** The named ones. */
  record Only(Set<IssuerNit> issuers) implements IssuerScope {
    public Only {
      issuers = Set.copyOf(issuers);
    }

    @Override
    public boolean contains(IssuerNit issuer) {
      return issuers.contains(issuer);
    }
  }
}
