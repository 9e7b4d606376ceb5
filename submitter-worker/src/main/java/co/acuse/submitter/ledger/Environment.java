package co.acuse.submitter.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a ledger to the one environment that it was begun in. */
final class Environment {

  private static final String WRITE =
      "INSERT INTO environment (name) VALUES (:name) ON CONFLICT DO NOTHING";

  private Environment() {}

  /**
   * Writes the environment at the first start.
   *
   * @throws WrongEnvironmentException when the ledger belongs to another one
   */
  static void check(JdbcClient jdbc, String configured) {
    jdbc.sql(WRITE).param("name", configured).update();
    String written = jdbc.sql("SELECT name FROM environment").query(String.class).single();
    if (!written.equals(configured)) {
      throw new WrongEnvironmentException(written, configured);
    }
  }
}
