package co.acuse.audit.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Where a chain ends.
 *
 * @param length how many rows it has
 * @param hash of its last row; 32 zero bytes before the first
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it is compared
record ChainHead(UUID id, long length, byte[] hash) {

  static ChainHead from(ResultSet row) throws SQLException {
    return new ChainHead(
        row.getObject("id", UUID.class), row.getLong("length"), row.getBytes("head"));
  }
}
