package co.acuse.submitter.submission.lanes;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.FilesLedger;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import co.acuse.submitter.submission.Lease;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** No files are due. */
final class NoFiles implements FilesLedger {

  @Override
  public List<FilesDue> filesDue(Collection<IssuerNit> issuers, int limit) {
    return List.of();
  }

  @Override
  public Optional<FilesDue> issued(InvoiceId document) {
    return Optional.empty();
  }

  @Override
  public boolean postponeFiles(Lease lease, InvoiceId document, Duration wait) {
    return false;
  }
}
