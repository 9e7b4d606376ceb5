package co.acuse.submitter.submission;

import co.acuse.contracts.identity.InvoiceId;
import co.acuse.contracts.lifecycle.ArchivedFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Documents whose files are to be fetched or made. */
public interface FilesQueue {

  /** Documents of the issuers that this process holds, those that wait longest first. */
  List<FilesDue> due(int limit);

  /** An issued document, its files fetched or not. */
  Optional<FilesDue> find(InvoiceId document);

  /**
   * Tells the files as an event, takes the document off the queue, and keeps what is to be mailed
   * of them.
   *
   * @return false when the lease is gone: then nothing was written
   */
  boolean archived(FilesDue due, List<ArchivedFile> files, Mailing mailing);

  /** Counts a try and puts the document off. */
  boolean postpone(FilesDue due, Duration wait);

  /**
   * An issued document, or one that its buyer may have before the authority does.
   *
   * @param number as the provider gave it
   * @param uniqueCode CUFE or CUDE
   * @param given what the buyer may have; absent once the document is issued
   */
  record FilesDue(
      DocumentKey key, String number, String uniqueCode, int tries, @Nullable Given given) {

    /** An issued document. */
    public FilesDue(DocumentKey key, String number, String uniqueCode, int tries) {
      this(key, number, uniqueCode, tries, null);
    }
  }

  /**
   * An invoice of type 04 that was not transmitted yet.
   *
   * @param account that signed it
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
  record Given(byte[] xml, Instant signedAt, Account account) {}
}
