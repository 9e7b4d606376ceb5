package co.acuse.audit.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list: the invoice, and the submission that speaks for it. */
record FoundInvoice(
    @JsonIgnore long ordinal,
    UUID invoiceId,
    String issuer,
    String documentType,
    String referenceCode,
    String status,
    @Nullable String phase,
    @Nullable Instant acceptedAt,
    @Nullable Instant unfinishedSince,
    @Nullable UUID submissionId,
    @Nullable String orderId,
    @Nullable String customer,
    @Nullable String total,
    @Nullable String number,
    @Nullable String uniqueCode,
    @Nullable String provider,
    @Nullable Integer attempts,
    @Nullable Instant nextActionAt,
    @Nullable String cause,
    @Nullable String errorCode,
    @Nullable String errorText) {

  static FoundInvoice from(ResultSet row) throws SQLException {
    return new FoundInvoice(
        row.getLong("ordinal"),
        row.getObject("invoice_id", UUID.class),
        row.getString("issuer"),
        row.getString("document_type"),
        row.getString("reference_code"),
        row.getString("status"),
        row.getString("phase"),
        instant(row, "began_at"),
        instant(row, "unfinished_since"),
        row.getObject("speaker", UUID.class),
        row.getString("order_id"),
        row.getString("customer_identification"),
        row.getString("total"),
        row.getString("number"),
        row.getString("unique_code"),
        row.getString("provider"),
        row.getObject("attempts", Integer.class),
        instant(row, "next_action_at"),
        row.getString("cause"),
        row.getString("error_code"),
        row.getString("error_text"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
