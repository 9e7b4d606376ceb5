package co.acuse.submitter.archive;

import co.acuse.submitter.errand.Errands;
import co.acuse.submitter.gateway.ProviderFiles;
import co.acuse.submitter.submission.FilesQueue;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.IssuerTurns;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the archive to the ledger's queue and to the provider. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveSettings.class)
class ArchiveConfiguration {

  @Bean
  FileFetching fileFetching(
      FilesQueue queue,
      ProviderFiles files,
      ArchiveSettings settings,
      ObjectProvider<Clock> clock) {
    return new FileFetching(queue, files, settings, clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  Errands<FilesDue> fileArchive(
      FilesQueue queue, IssuerTurns turns, FileFetching fetching, ArchiveSettings settings) {
    return errands(queue, turns, fetching, settings);
  }

  static Errands<FilesDue> errands(
      FilesQueue queue, IssuerTurns turns, FileFetching fetching, ArchiveSettings settings) {
    Errands.Kind<FilesDue> files =
        new Errands.Kind<>(
            "files", () -> queue.due(settings.batch()), due -> due.key().issuer(), fetching::fetch);
    return new Errands<>(files, turns, settings.enabled(), settings.pause());
  }
}
