package co.acuse.audit.files;

import co.acuse.audit.access.ReadableIssuers;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the files of an invoice; of several of a kind the last one whose content is here. */
@Component
final class InvoiceFiles {

  private static final String STATUS =
      "SELECT status FROM audit.invoice WHERE invoice_id = :invoiceId AND "
          + ReadableIssuers.CONDITION;

  private static final String FILE =
      """
      SELECT name, sha256, content FROM audit.invoice_file
       WHERE invoice_id = :invoiceId AND kind = :kind
       ORDER BY content IS NULL, sequence DESC, id DESC LIMIT 1
      """;

  private final JdbcClient database;

  InvoiceFiles(JdbcClient database) {
    this.database = database;
  }

  /** The status of an invoice that the caller may read. */
  Optional<String> status(UUID invoiceId, ReadableIssuers readable) {
    return database
        .sql(STATUS)
        .param("invoiceId", invoiceId)
        .param("every", readable.every())
        .param("nits", readable.array())
        .query((row, _) -> row.getString(1))
        .optional();
  }

  Optional<StoredFile> find(UUID invoiceId, FileKind kind) {
    return database
        .sql(FILE)
        .param("invoiceId", invoiceId)
        .param("kind", kind.name())
        .query(
            (row, _) -> new StoredFile(row.getString(1), row.getString(2), row.getBytes("content")))
        .optional();
  }

  /**
   * A file as it was archived.
   *
   * @param content absent when it was too large to travel
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
  record StoredFile(String name, String sha256, byte @Nullable [] content) {}
}
