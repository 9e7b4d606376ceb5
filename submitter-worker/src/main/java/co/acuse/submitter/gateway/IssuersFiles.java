package co.acuse.submitter.gateway;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fetches files from each issuer's own provider, by the settings in force. */
final class IssuersFiles implements ProviderFiles {

  private final IssuerDirectory directory;
  private final Map<Provider, ProviderFiles> files;
  private final InstantSource clock;

  IssuersFiles(IssuerDirectory directory, Map<Provider, ProviderFiles> files, InstantSource clock) {
    this.directory = directory;
    this.files = Map.copyOf(files);
    this.clock = clock;
  }

  @Override
  public List<ArchivedFile.Kind> kept(IssuerNit issuer) {
    return of(issuer).map(own -> own.kept(issuer)).orElseGet(List::of);
  }

  @Override
  public Asked<FetchedFile> fetch(Call call, FilesDue document, ArchivedFile.Kind kind) {
    return of(document.key().issuer())
        .map(own -> own.fetch(call, document, kind))
        .orElseGet(() -> new Asked.Absent<>("no provider is configured for the issuer"));
  }

  private Optional<ProviderFiles> of(IssuerNit issuer) {
    return directory
        .find(issuer)
        .flatMap(found -> found.at(clock.instant()))
        .map(ProviderSettings::provider)
        .map(files::get);
  }
}
