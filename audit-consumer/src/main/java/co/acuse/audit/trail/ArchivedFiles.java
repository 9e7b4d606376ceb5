package co.acuse.audit.trail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of issued documents; the chained event that brought one tells its hash. */
public final class ArchivedFiles {

  private static final String INSERT =
      """
      INSERT INTO audit.invoice_file (event_id, invoice_id, kind, sequence, name, sha256, content)
      VALUES (:eventId, :invoiceId, :kind, :sequence, :name, :sha256, :content)
      ON CONFLICT DO NOTHING
      """;

  private final JdbcClient database;

  public ArchivedFiles(JdbcClient database) {
    this.database = database;
  }

  /** Stores files, one by one because they are large; belongs into the event's transaction. */
  public void store(List<ArrivedFile> files) {
    for (ArrivedFile file : files) {
      database
          .sql(INSERT)
          .param("eventId", file.eventId())
          .param("invoiceId", file.invoiceId())
          .param("kind", file.kind())
          .param("sequence", file.sequence())
          .param("name", file.name())
          .param("sha256", file.sha256())
          .param("content", file.content())
          .update();
    }
  }

  /**
   * A file as its event brought it.
   *
   * @param content absent when it was too large to travel
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
  public record ArrivedFile(
      UUID eventId,
      UUID invoiceId,
      String kind,
      long sequence,
      String name,
      String sha256,
      byte @Nullable [] content) {}
}
