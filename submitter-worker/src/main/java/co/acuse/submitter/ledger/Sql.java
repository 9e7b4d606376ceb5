package co.acuse.submitter.ledger;

import co.acuse.contracts.identity.InvoiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How times go into PostgreSQL and come back. */
final class Sql {

  private Sql() {}

  /** For {@code = ANY(...)}. */
  static UUID[] uuids(Collection<InvoiceId> ids) {
    return ids.stream().map(InvoiceId::value).toArray(UUID[]::new);
  }

  static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    Instant instant = instantOrNull(row, column);
    if (instant == null) {
      throw new SQLException("column " + column + " is null");
    }
    return instant;
  }
}
