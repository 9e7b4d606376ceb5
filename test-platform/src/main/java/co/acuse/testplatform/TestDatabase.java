package co.acuse.testplatform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** An empty database that one test, or one application context, has for itself. */
public record TestDatabase(String jdbcUrl, String user, String password) {

  /** A connection of the caller's own, which closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, user, password);
  }
}
