package co.acuse.audit.doorevents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operator's action, or a refusal at the door.
 *
 * @param detail the event as it came
 */
record RecordedDoorEvent(
    @JsonIgnore long ordinal,
    UUID eventId,
    String type,
    Instant occurredAt,
    @Nullable String issuer,
    @Nullable String referenceCode,
    @Nullable UUID invoiceId,
    @Nullable UUID submissionId,
    List<String> errorCodes,
    @JsonRawValue String detail) {

  RecordedDoorEvent {
    errorCodes = List.copyOf(errorCodes);
  }

  static RecordedDoorEvent from(ResultSet row) throws SQLException {
    return new RecordedDoorEvent(
        row.getLong("id"),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("issuer"),
        row.getString("reference_code"),
        row.getObject("invoice_id", UUID.class),
        row.getObject("submission_id", UUID.class),
        List.of((String[]) row.getArray("error_codes").getArray()),
        row.getString("detail"));
  }
}
