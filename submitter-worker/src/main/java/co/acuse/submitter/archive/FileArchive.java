package co.acuse.submitter.archive;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.FilesQueue;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.IssuerTurns;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for issued documents without files, and has them fetched: issuers beside each other. */
final class FileArchive implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FileArchive.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final FilesQueue queue;
  private final IssuerTurns turns;
  private final FileFetching fetching;
  private final ArchiveSettings settings;
  private final Set<IssuerNit> working = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Thread looking;

  FileArchive(
      FilesQueue queue, IssuerTurns turns, FileFetching fetching, ArchiveSettings settings) {
    this.queue = queue;
    this.turns = turns;
    this.fetching = fetching;
    this.settings = settings;
  }

  @Override
  public void start() {
    if (settings.enabled()) {
      Thread thread = Thread.ofVirtual().name("file-archive").unstarted(this::look);
      looking = thread;
      thread.start();
    }
  }

  @Override
  public void stop() {
    Thread thread = looking;
    looking = null;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return looking != null;
  }

  private void look() {
    try {
      while (isRunning()) {
        takeUp();
        Thread.sleep(settings.pause());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeUp() {
    try {
      Map<IssuerNit, List<FilesDue>> byIssuer =
          queue.due(settings.batch()).stream()
              .collect(Collectors.groupingBy(due -> due.key().issuer()));
      byIssuer.forEach((issuer, due) -> {
        if (working.add(issuer)) {
          Thread.ofVirtual().name("files-" + issuer).start(() -> work(issuer, due));
        }
      });
    } catch (RuntimeException e) {
      LOG.warn("Could not look for files to fetch; looking again", e);
    }
  }

  private void work(IssuerNit issuer, List<FilesDue> due) {
    try {
      for (FilesDue one : due) {
        boolean goOn =
            isRunning()
                && turns
                    .take(issuer, PATIENCE, (Call call) -> fetching.fetch(call, one))
                    .orElse(false);
        if (!goOn) {
          return;
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("Fetching files of {} broke off; it is tried again", issuer, e);
    } finally {
      working.remove(issuer);
    }
  }
}
