package co.acuse.submitter.gateway;

import co.acuse.contracts.lifecycle.Provider;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.FilesQueue.Given;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gets files from each issuer's own provider, by the settings in force. */
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
  public Asked<KeptFiles> kept(Call call, FilesDue document) {
    return at(document, own -> own.kept(call, document));
  }

  @Override
  public Asked<FetchedFile> pdf(Call call, FilesDue document) {
    return at(document, own -> own.pdf(call, document));
  }

  private <T> Asked<T> at(FilesDue document, Function<ProviderFiles, Asked<T>> question) {
    return provider(document)
        .map(files::get)
        .map(question)
        .orElseGet(() -> new Asked.Absent<>("no provider is configured for the issuer"));
  }

  /** Whoever signed what the buyer may have, else whoever works for the issuer now. */
  private Optional<Provider> provider(FilesDue document) {
    Given given = document.given();
    return given != null
        ? Optional.of(given.account().provider())
        : directory
            .find(document.key().issuer())
            .flatMap(found -> found.at(clock.instant()))
            .map(ProviderSettings::provider);
  }
}
