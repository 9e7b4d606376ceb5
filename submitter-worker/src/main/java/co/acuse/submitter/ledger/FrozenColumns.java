package co.acuse.submitter.ledger;

import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.DocumentStamp;
import co.acuse.submitter.submission.FrozenRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The columns frozen, frozen_sha256 and frozen_stamp. */
final class FrozenColumns {

  private static final JsonMapper JSON = ContractJson.mapper();

  private FrozenColumns() {}

  static FrozenRequest read(ResultSet row) throws SQLException {
    byte[] bytes = row.getBytes("frozen");
    String stamp = row.getString("frozen_stamp");
    return new FrozenRequest(
        bytes == null ? new byte[0] : bytes,
        row.getString("frozen_sha256"),
        stamp == null ? null : JSON.readValue(stamp, DocumentStamp.class));
  }

  static byte @Nullable [] bytes(@Nullable FrozenRequest frozen) {
    return frozen == null || frozen.isDropped() ? null : frozen.bytes();
  }

  static @Nullable String stamp(@Nullable FrozenRequest frozen) {
    return frozen == null || frozen.stamp() == null
        ? null
        : JSON.writeValueAsString(frozen.stamp());
  }
}
