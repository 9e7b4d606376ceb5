package co.acuse.submitter.restore;

import co.acuse.testplatform.Platform;
import co.acuse.testplatform.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The worker's database, with what an administrator does to it. */
final class LedgerCopy {

  private final TestDatabase database;

  LedgerCopy(TestDatabase database) {
    this.database = database;
  }

  static LedgerCopy empty() {
    return new LedgerCopy(Platform.postgres().newDatabase());
  }

  TestDatabase database() {
    return database;
  }

  private String name() {
    return database.jdbcUrl().replaceFirst(".*/([^/?]+).*", "$1");
  }

  /** A copy of all files of the database, while workers are at it: they lose their connections. */
  LedgerCopy copied() throws SQLException {
    String copy = name() + "_copy";
    cutOff();
    administrate("CREATE DATABASE \"%s\" TEMPLATE \"%s\"".formatted(copy, name()));
    administrate("ALTER DATABASE \"%s\" ALLOW_CONNECTIONS true".formatted(name()));
    String url = database.jdbcUrl().replaceFirst("/" + name(), "/" + copy);
    return new LedgerCopy(new TestDatabase(url, database.user(), database.password()));
  }

  /** Nobody reaches it any more. */
  void cutOff() throws SQLException {
    administrate("ALTER DATABASE \"%s\" ALLOW_CONNECTIONS false".formatted(name()));
    administrate(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '%s'"
            .formatted(name()));
  }

  private static void administrate(String sql) throws SQLException {
    try (Connection connection = Platform.postgres().newDatabase().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows of a query, each as one text. */
  List<String> rows(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          columns.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join(" ", columns));
      }
      return rows;
    }
  }
}
