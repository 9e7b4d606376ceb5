package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.lifecycle.ArchivedFile;
import co.acuse.submitter.submission.FilesQueue;
import co.acuse.submitter.submission.Mailing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The files of documents whose issuers this process holds. */
public final class LeasedFiles implements FilesQueue {

  private final Runner runner;
  private final Ports ports;

  public LeasedFiles(Runner runner, Ports ports) {
    this.runner = runner;
    this.ports = ports;
  }

  @Override
  public List<FilesDue> due(int limit) {
    return ports.files().filesDue(runner.issuers(), limit);
  }

  @Override
  public Optional<FilesDue> find(InvoiceId document) {
    return ports.files().issued(document);
  }

  @Override
  public boolean archived(FilesDue due, List<ArchivedFile> files, Mailing mailing) {
    boolean written =
        runner
            .leaseOf(due.key().issuer())
            .flatMap(lease ->
                ports
                    .ledger()
                    .revise(
                        lease,
                        due.key().invoiceId(),
                        file -> {
                          if (due.given() == null) {
                            file.filesArchived(files, mailing);
                          } else {
                            file.buyersFilesArchived(files);
                          }
                          return due;
                        }))
            .isPresent();
    runner.wake(due.key().issuer());
    return written;
  }

  @Override
  public boolean postpone(FilesDue due, Duration wait) {
    return runner
        .leaseOf(due.key().issuer())
        .filter(lease -> ports.files().postponeFiles(lease, due.key().invoiceId(), wait))
        .isPresent();
  }
}
