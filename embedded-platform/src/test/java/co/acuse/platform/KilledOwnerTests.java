package co.acuse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledOwnerTests {

  @TempDir Path directory;

  @Test
  void keepsRowsAndLeavesNoServerBehind() throws Exception {
    ProcessHandle server;
    try (var owner = startOwner()) {
      insertSale(owner);
      server = serverProcess();
      owner.kill();
    }

    await().atMost(Duration.ofSeconds(30)).until(() -> !server.isAlive());
    assertSaleIsThere();
  }

  @Test
  void startsAgainAtOnce() throws Exception {
    try (var owner = startOwner()) {
      insertSale(owner);
      owner.kill();
    }

    assertSaleIsThere();
  }

  @Test
  void stopsServerThatNobodyGuards() throws Exception {
    ProcessHandle server;
    try (var owner = startOwner()) {
      insertSale(owner);
      server = serverProcess();
      guards(server).forEach(ProcessHandle::destroyForcibly);
      owner.kill();
    }
    assertThat(server.isAlive()).isTrue();

    assertSaleIsThere();
    assertThat(server.isAlive()).isFalse();
  }

  @Test
  void startsBesideStrangerWithTheOldProcessNumber() throws Exception {
    try (var owner = startOwner()) {
      insertSale(owner);
    }
    var pidFile = directory.resolve("data/postmaster.pid");
    await().atMost(Duration.ofSeconds(30)).until(() -> !Files.exists(pidFile));
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + directory + "\n");

    assertSaleIsThere();
  }

  @Test
  void forgetsInterruptedCreation() throws Exception {
    var interrupted = Files.createDirectory(directory.resolve("initializing-1"));
    Files.writeString(interrupted.resolve("PG_VERSION"), "18");

    try (var postgres = LocalPostgres.start(directory)) {
      assertThat(postgres.createDatabase("ledger")).endsWith("/ledger");
    }
    assertThat(interrupted).doesNotExist();
  }

  private JavaProcess startOwner() {
    return JavaProcess.of(PostgresOwner.class.getName())
        .arguments(directory.toString())
        .start(directory.resolve("owner.log"));
  }

  private void insertSale(JavaProcess owner) throws Exception {
    var url = owner.awaitLine(PostgresOwner.READY);
    var password = Files.readString(directory.resolve("password"));
    try (var connection = DriverManager.getConnection(url, "acuse", password);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE sale (reference text); INSERT INTO sale VALUES ('A-1')");
    }
  }

  private void assertSaleIsThere() throws Exception {
    try (var postgres = LocalPostgres.start(directory);
        var connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT reference FROM sale")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("A-1");
    }
  }

  private ProcessHandle serverProcess() throws IOException {
    var pid = Files.readAllLines(directory.resolve("data/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  /** The shell that waits for the server, and the one that waits for its owner. */
  private static List<ProcessHandle> guards(ProcessHandle server) {
    var shell = server.parent().orElseThrow();
    var other = shell.children().filter(child -> child.pid() != server.pid()).toList();
    assertThat(other).hasSize(1);
    return List.of(other.getFirst(), shell);
  }
}
