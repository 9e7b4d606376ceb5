package co.acuse.audit.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What must be the same whenever an event id comes again. */
record EventIdentity(
    String type,
    @Nullable UUID invoiceId,
    @Nullable UUID submissionId,
    @Nullable Long sequence,
    @Nullable String contentHash) {

  static EventIdentity of(LogEntry entry) {
    JsonNode contentHash = entry.bodies().detail().get("contentHash");
    return new EventIdentity(
        entry.telling().type(),
        entry.subject().invoiceId(),
        entry.subject().submissionId(),
        entry.telling().sequence(),
        contentHash == null ? null : contentHash.asString());
  }

  static EventIdentity from(ResultSet row) throws SQLException {
    return new EventIdentity(
        row.getString("type"),
        row.getObject("invoice_id", UUID.class),
        row.getObject("submission_id", UUID.class),
        row.getObject("sequence", Long.class),
        row.getString("content_hash"));
  }
}
