package co.acuse.submitter.archive;

import co.acuse.submitter.gateway.ProviderFiles;
import co.acuse.submitter.submission.FilesQueue;
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
  FileArchive fileArchive(
      FilesQueue queue, IssuerTurns turns, FileFetching fetching, ArchiveSettings settings) {
    return new FileArchive(queue, turns, fetching, settings);
  }
}
