package co.acuse.testplatform;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A PostgreSQL server for tests, which gives each caller a database of its own. */
public final class TestPostgres {

  private final TestDatabase server;
  private final UnaryOperator<String> urlOf;
  private final AtomicInteger created = new AtomicInteger();

  /**
   * A server.
   *
   * @param server its first database, whose account may create others
   * @param urlOf the address of the database of a given name
   */
  TestPostgres(TestDatabase server, UnaryOperator<String> urlOf) {
    this.server = server;
    this.urlOf = urlOf;
  }

  /** Creates an empty database; takes some tens of milliseconds. */
  public TestDatabase newDatabase() {
    var name = "test_" + created.incrementAndGet();
    try (var connection = server.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot create the database " + name, e);
    }
    return new TestDatabase(urlOf.apply(name), server.user(), server.password());
  }
}
