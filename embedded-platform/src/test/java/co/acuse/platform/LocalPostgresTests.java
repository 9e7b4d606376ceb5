package co.acuse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTests {

  @TempDir Path directory;

  @Test
  void keepsRowsOverRestart() throws Exception {
    try (var postgres = LocalPostgres.start(directory)) {
      execute(postgres, "CREATE TABLE sale (reference text); INSERT INTO sale VALUES ('A-1')");
    }

    try (var postgres = LocalPostgres.start(directory)) {
      assertThat(query(postgres, "SELECT reference FROM sale")).isEqualTo("A-1");
    }
  }

  @Test
  void listensOnTheLoopbackAddressOnlyAndWritesToDisk() throws Exception {
    try (var postgres = LocalPostgres.start(directory)) {
      assertThat(query(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(query(postgres, "SHOW fsync")).isEqualTo("on");
      assertThat(query(postgres, "SHOW server_version")).startsWith("18.");
    }
  }

  @Test
  void refusesWrongPassword() throws Exception {
    try (var postgres = LocalPostgres.start(directory)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void onlyTheOwnerReadsThePassword() throws Exception {
    try (var postgres = LocalPostgres.start(directory)) {
      var file = directory.resolve("password");
      assertThat(Files.readString(file)).isEqualTo(postgres.password()).hasSize(32);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void saysThatThePasswordIsMissingOrWrong() throws Exception {
    LocalPostgres.start(directory).close();
    var file = directory.resolve("password");

    Files.writeString(file, "guess");
    assertThatThrownBy(() -> LocalPostgres.start(directory))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another password");

    Files.delete(file);
    assertThatThrownBy(() -> LocalPostgres.start(directory))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("password is missing");
  }

  @Test
  void saysWhyItDoesNotStart() throws Exception {
    LocalPostgres.start(directory).close();
    Files.writeString(directory.resolve("data/PG_VERSION"), "17\n");

    assertThatThrownBy(() -> LocalPostgres.start(directory))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("database files are incompatible with server");
  }

  @Test
  void createsDatabaseOnce() throws Exception {
    try (var postgres = LocalPostgres.start(directory)) {
      var url = postgres.createDatabase("ledger");
      assertThat(postgres.createDatabase("ledger")).isEqualTo(url);
      try (var connection =
          DriverManager.getConnection(url, postgres.user(), postgres.password())) {
        assertThat(connection.getCatalog()).isEqualTo("ledger");
      }
      assertThatThrownBy(() -> postgres.createDatabase("x; DROP DATABASE ledger"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void saysThatThePortIsTaken() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> LocalPostgres.in(directory).port(other.getLocalPort()).start())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Port %d".formatted(other.getLocalPort()))
          .hasMessageContaining("choose another port");
    }
  }

  @Test
  void refusesDirectoryInUse() {
    try (var _ = LocalPostgres.start(directory)) {
      assertThatThrownBy(() -> LocalPostgres.start(directory))
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void listensOnAskedPort() {
    int port = FreePorts.next();
    try (var postgres = LocalPostgres.in(directory).port(port).start()) {
      assertThat(postgres.jdbcUrl()).contains(":" + port + "/");
    }
  }

  private static void execute(LocalPostgres postgres, String sql) throws SQLException {
    try (var connection = connect(postgres);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(LocalPostgres postgres, String sql) throws SQLException {
    try (var connection = connect(postgres);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(LocalPostgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }
}
