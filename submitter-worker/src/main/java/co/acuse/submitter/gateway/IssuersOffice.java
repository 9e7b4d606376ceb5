package co.acuse.submitter.gateway;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.submitter.submission.Call;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Asks each issuer's own provider, by the settings in force. */
final class IssuersOffice implements ProviderOffice {

  private final IssuerDirectory directory;
  private final Map<Provider, ProviderOffice> offices;
  private final InstantSource clock;

  IssuersOffice(
      IssuerDirectory directory, Map<Provider, ProviderOffice> offices, InstantSource clock) {
    this.directory = directory;
    this.offices = Map.copyOf(offices);
    this.clock = clock;
  }

  @Override
  public Asked<String> companyNit(Call call, IssuerNit issuer, boolean probe) {
    return at(issuer, office -> office.companyNit(call, issuer, probe));
  }

  @Override
  public Asked<List<Plan>> plans(Call call, IssuerNit issuer) {
    return at(issuer, office -> office.plans(call, issuer));
  }

  @Override
  public Asked<List<Range>> ranges(Call call, IssuerNit issuer) {
    return at(issuer, office -> office.ranges(call, issuer));
  }

  @Override
  public Set<IssuerNit> waitingForRanges() {
    Set<IssuerNit> waiting = new HashSet<>();
    offices.values().forEach(office -> waiting.addAll(office.waitingForRanges()));
    return Set.copyOf(waiting);
  }

  @Override
  public Optional<Instant> certificateEnds(IssuerNit issuer) {
    return of(issuer).flatMap(office -> office.certificateEnds(issuer));
  }

  private <T> Asked<T> at(IssuerNit issuer, Function<ProviderOffice, Asked<T>> question) {
    return of(issuer)
        .map(question)
        .orElseGet(() -> new Asked.Absent<>("no provider is configured for the issuer"));
  }

  private Optional<ProviderOffice> of(IssuerNit issuer) {
    return directory
        .find(issuer)
        .flatMap(found -> found.at(clock.instant()))
        .map(ProviderSettings::provider)
        .map(offices::get);
  }
}
