package co.acuse.submitter.archive;

import co.acuse.edge.observability.LogContext;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.gateway.KeptFiles;
import co.acuse.submitter.gateway.ProviderFiles;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.FilesQueue;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
      return switch (files.kept(call, due)) {
        case Asked.Told<KeptFiles>(KeptFiles(var fetched, var mailing)) ->
            queue.archived(due, Parcel.pack(fetched), mailing);
        case Asked.Absent<KeptFiles>(String why) ->
            putOff(due, settings.waitAfter(due.tries()), why, true);
        case Asked.Unavailable<KeptFiles>(String why) ->
            putOff(due, settings.waitAfter(due.tries()), why, false);
        case Asked.Denied<KeptFiles>(var denial, String why) ->
            putOff(due, settings.longestWait(), denial + ": " + why, false);
        case Asked.Throttled<KeptFiles>(Instant until) ->
            putOff(due, untilThen(until), "the account is at its limit", false);
      };
    }
  }

  private Duration untilThen(Instant until) {
    Duration wait = Duration.between(clock.instant(), until);
    return wait.isPositive() ? wait : Duration.ofSeconds(1);
  }

  private boolean putOff(FilesDue due, Duration wait, String why, boolean goOn) {
    LOG.info("Files not fetched, tried again in {}: {}", wait, why);
    return queue.postpone(due, wait) && goOn;
  }
}
