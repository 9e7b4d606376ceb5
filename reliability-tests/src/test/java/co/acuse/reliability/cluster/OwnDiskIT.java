package co.acuse.reliability.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDiskIT {

  private static final long SMALL = 220L << 20;

  @TempDir Path dir;

  private Disk disk;
  private Topology topology;
  private SharedClasses classes;
  private Database database;
  private Member postgres;

  @BeforeEach
  void mount() {
    disk = OwnDisk.mount(dir.resolve("disk"), SMALL).orElseGet(SharedDisk::new);
    assumeTrue(disk.isOwn(), "this machine forbids a file system of one's own");
    topology = new Topology(Layout.of(List.of("900123456"), 1).processes(0, 0, 0));
    classes = SharedClasses.of(dir.resolve("classes"));
    Path data = dir.resolve("disk/postgresql");
    database =
        new Database(topology.port(Topology.POSTGRES), disk.seenFromHere(data.resolve("password")));
    postgres =
        new Member(
            "postgres",
            new Launch(dir, topology, classes).postgres(data, database, disk.prefix()),
            dir.resolve("postgres.log"),
            classes,
            new Chronicle(dir.resolve("deaths.jsonl"), InstantSource.system()));
  }

  @AfterEach
  void unmount() {
    postgres.close();
    topology.close();
    disk.close();
    classes.close();
  }

  @Test
  void refusesRowsWhileFullAndTakesThemAfterwards() throws Exception {
    startPostgres();
    execute("CREATE TABLE sale (reference text, bytes text)");
    execute("INSERT INTO sale VALUES ('A-1', '')");

    disk.fill();
    assertThatThrownBy(() ->
            execute(
                "INSERT INTO sale SELECT 'B', string_agg(md5(random()::text), '')"
                    + " FROM generate_series(1, 2000000) i GROUP BY i % 1000"))
        .isInstanceOf(SQLException.class);

    disk.free();
    startPostgres();
    execute("INSERT INTO sale VALUES ('A-2', '')");
    assertThat(count("reference LIKE 'A-%'")).isEqualTo(2);
    assertThat(count("reference = 'B'")).isZero();
  }

  @Test
  void keepsItsDataForTheNextServer() throws Exception {
    startPostgres();
    execute("CREATE TABLE sale (reference text)");
    execute("INSERT INTO sale VALUES ('A-1')");

    postgres.kill();
    startPostgres();

    assertThat(count("reference = 'A-1'")).isOne();
  }

  @Test
  void showsNothingOfItToOthersAndNothingAfterwards() throws IOException {
    Files.writeString(disk.seenFromHere(dir.resolve("disk/secret")), "x");
    assertThat(dir.resolve("disk")).isEmptyDirectory();
    disk.close();
    assertThat(disk.seenFromHere(dir.resolve("disk"))).doesNotExist();
  }

  private void startPostgres() {
    postgres.start();
    postgres.awaitReady();
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long count(String condition) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM sale WHERE " + condition)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), Database.USER, database.password());
  }
}
