package co.acuse.audit.recording;

import java.sql.SQLException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/**
 * The database will never take a row: data exception (22), integrity constraint (23) or program
 * limit (54). Whatever else goes wrong may be over at the next try.
 */
record Refusal(String sqlState) {

  static Optional<Refusal> of(DataAccessException exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isRefusal(sql.getSQLState())) {
        return Optional.of(new Refusal(sql.getSQLState()));
      }
    }
    return Optional.empty();
  }

  private static boolean isRefusal(String state) {
    return state != null
        && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
  }

  /** Without the database's own words, which quote the row. */
  String reason() {
    return "the database refuses the row (SQLSTATE " + sqlState + ")";
  }
}
