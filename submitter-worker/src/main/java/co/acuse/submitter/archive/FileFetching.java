package co.acuse.submitter.archive;

import co.acuse.contracts.lifecycle.ArchivedFile.Kind;
import co.acuse.edge.observability.LogContext;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.gateway.FetchedFile;
import co.acuse.submitter.gateway.ProviderFiles;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.FilesQueue;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the files of one issued document that are kept, or puts it off. */
final class FileFetching {

  private static final Logger LOG = LoggerFactory.getLogger(FileFetching.class);

  private final FilesQueue queue;
  private final ProviderFiles files;
  private final ArchiveSettings settings;
  private final InstantSource clock;

  FileFetching(
      FilesQueue queue, ProviderFiles files, ArchiveSettings settings, InstantSource clock) {
    this.queue = queue;
    this.files = files;
    this.settings = settings;
    this.clock = clock;
  }

  /** Says whether the next document of the same issuer can be tried now. */
  boolean fetch(Call call, FilesDue due) {
    try (var _ = LogContext.open().issuer(due.key().issuer()).invoice(due.key().invoiceId())) {
      List<FetchedFile> fetched = new ArrayList<>();
      for (Kind kind : files.kept(due.key().issuer())) {
        switch (files.fetch(call, due, kind)) {
          case Asked.Told<FetchedFile>(FetchedFile file) -> fetched.add(file);
          case Asked.Absent<FetchedFile>(String why) -> {
            return putOff(due, settings.waitAfter(due.tries()), kind, why, true);
          }
          case Asked.Unavailable<FetchedFile>(String why) -> {
            return putOff(due, settings.waitAfter(due.tries()), kind, why, false);
          }
          case Asked.Denied<FetchedFile>(var denial, String why) -> {
            return putOff(due, settings.longestWait(), kind, denial + ": " + why, false);
          }
          case Asked.Throttled<FetchedFile>(var until) -> {
            Duration wait = Duration.between(clock.instant(), until);
            return putOff(due, wait.isPositive() ? wait : Duration.ofSeconds(1), kind, "", false);
          }
        }
      }
      return queue.archived(due, Parcel.pack(fetched));
    }
  }

  private boolean putOff(FilesDue due, Duration wait, Kind kind, String why, boolean goOn) {
    LOG.info("File {} not fetched, tried again in {}: {}", kind, wait, why);
    return queue.postpone(due, wait) && goOn;
  }
}
