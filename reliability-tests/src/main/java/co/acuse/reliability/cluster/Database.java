package co.acuse.reliability.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The one database, and how it is entered.
 *
 * @param passwordFile where PostgreSQL's first start leaves the password
 */
record Database(int port, Path passwordFile) {

  static final String NAME = "acuse";
  static final String USER = "acuse";

  private static final String SECONDS = "3";

  /**
   * What JDBC takes.
   *
   * @param address {@code host:port} of the server, or of a link to it
   */
  static String jdbcUrl(String address) {
    return "jdbc:postgresql://%s/%s".formatted(address, NAME);
  }

  String jdbcUrl() {
    return jdbcUrl("127.0.0.1:" + port);
  }

  String password() {
    try {
      return Files.readString(passwordFile).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL's password cannot be read.", e);
    }
  }

  /** Whether it answers now: not while it starts, recovers or is away. */
  boolean answers() {
    if (!Files.isReadable(passwordFile)) {
      return false;
    }
    Properties properties = new Properties();
    properties.setProperty("user", USER);
    properties.setProperty("password", password());
    properties.setProperty("connectTimeout", SECONDS);
    properties.setProperty("socketTimeout", SECONDS);
    properties.setProperty("loginTimeout", SECONDS);
    try (Connection connection = DriverManager.getConnection(jdbcUrl(), properties)) {
      return connection.isValid(0);
    } catch (SQLException notNow) {
      return false;
    }
  }
}
