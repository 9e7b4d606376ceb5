package co.acuse.submitter.ledger;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Sends many rows of one statement in one round trip. */
final class Batches {

  private final NamedParameterJdbcOperations jdbc;

  Batches(NamedParameterJdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Runs the statement once for each row, in order.
   *
   * @return how many rows each run has written; a number below zero when the driver did not say
   */
  <T> int[] update(String sql, List<T> rows, Function<T, MapSqlParameterSource> parameters) {
    return rows.isEmpty()
        ? new int[0]
        : jdbc.batchUpdate(sql, rows.stream().map(parameters).toArray(SqlParameterSource[]::new));
  }
}
