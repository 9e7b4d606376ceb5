package co.acuse.submitter.submission;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.FilesQueue.FilesDue;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which issued documents still miss their files. */
public interface FilesLedger {

  List<FilesDue> filesDue(Collection<IssuerNit> issuers, int limit);

  Optional<FilesDue> issued(InvoiceId document);

  /** Counts a try. */
  boolean postponeFiles(Lease lease, InvoiceId document, Duration wait);
}
