package co.acuse.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A PostgreSQL server of one data directory, run as a child of this process.
 *
 * <p>Starting again on the same directory continues with its databases, also after a killed
 * process; the port may be another than before. The server ends when this process does, however
 * that ends. It listens on the loopback address only and asks for the password that was made up at
 * the first start.
 */
public final class LocalPostgres implements AutoCloseable {

  private static final String USER = "acuse";
  private static final String WRONG_PASSWORD = "28P01";
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  private final PostgresDirectory directory;
  private final int port;
  private final GuardedProcess server;
  private final DirectoryLock lock;

  private LocalPostgres(
      PostgresDirectory directory, int port, GuardedProcess server, DirectoryLock lock) {
    this.directory = directory;
    this.port = port;
    this.server = server;
    this.lock = lock;
  }

  /** Starts a server on the given directory, listening on a free port of the loopback address. */
  public static LocalPostgres start(Path directory) {
    return in(directory).start();
  }

  /** A server on the given directory, to be set up before it starts. */
  public static Setup in(Path directory) {
    return new Setup(directory, 0, Map.of());
  }

  /** Address of the database that every server has. */
  public String jdbcUrl() {
    return jdbcUrl("postgres");
  }

  /** Address of a database. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** The one account, which may do everything. */
  public String user() {
    return USER;
  }

  /** The account's password: a secret. */
  public String password() {
    return directory.password();
  }

  /**
   * Creates a database unless it is there, and returns its address.
   *
   * @param name lower-case letters, digits and {@code _}
   */
  public String createDatabase(String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException("Not a plain database name: " + name);
    }
    try (var connection = connect();
        var find = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?");
        var create = connection.createStatement()) {
      find.setString(1, name);
      if (!find.executeQuery().next()) {
        create.execute("CREATE DATABASE " + name);
      }
      return jdbcUrl(name);
    } catch (SQLException e) {
      throw new IllegalStateException("The database %s cannot be created.".formatted(name), e);
    }
  }

  /** The process id of the server, whose children serve the sessions. */
  long pid() {
    return directory.serverPid();
  }

  /** Returns when the server has ended, by itself or because it was made to. */
  void awaitEnd() {
    server.awaitEnd();
  }

  /** Ends all sessions, stops the server and returns when its data is closed. */
  @Override
  public void close() {
    try {
      server.close();
    } finally {
      lock.close();
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), USER, password());
  }

  private LocalPostgres awaitReady() {
    try {
      while (!takesConnections()) {
        if (server.endsWithin(BETWEEN_TRIES)) {
          throw new IllegalStateException("PostgreSQL does not start:\n" + directory.endOfLog());
        }
      }
      return this;
    } catch (RuntimeException | Error e) {
      server.close();
      throw e;
    }
  }

  private boolean takesConnections() {
    try (var connection = connect()) {
      return connection.isValid(0);
    } catch (SQLException e) {
      if (WRONG_PASSWORD.equals(e.getSQLState())) {
        throw new IllegalStateException(
            "PostgreSQL's data in %s were made with another password than the one kept there."
                .formatted(directory.root()),
            e);
      }
      return false; // not yet
    }
  }

  /**
   * What may differ from one server to another.
   *
   * @param port where to listen on the loopback address; 0 for any free port
   * @param settings server settings that replace or add to those this class chooses
   */
  public record Setup(Path directory, int port, Map<String, String> settings) {

    public Setup {
      directory = directory.toAbsolutePath().normalize();
      settings = Map.copyOf(settings);
    }

    /** The same server on a fixed port. */
    public Setup port(int port) {
      return new Setup(directory, port, settings);
    }

    /** The same server with one more setting, named as in {@code postgresql.conf}. */
    public Setup setting(String name, String value) {
      var more = new TreeMap<>(settings);
      more.put(name, value);
      return new Setup(directory, port, more);
    }

    /** Starts the server and returns when it takes connections. */
    public LocalPostgres start() {
      return DirectoryLock.startHolding(directory, this::startLocked);
    }

    private LocalPostgres startLocked(DirectoryLock lock) {
      var kept = new PostgresDirectory(directory);
      var account = ServerAccount.onThisMachine();
      var home = PostgresBinaries.unpackedFor(account);
      PostgresOrphan.stop(kept.data());
      kept.turnLog();
      kept.initializeOnce(home, account, USER);
      kept.password();
      int chosen = FreePorts.orNext(port);
      var server =
          GuardedProcess.start(account.run(command(home, kept, chosen)), "INT", kept.log());
      return new LocalPostgres(kept, chosen, server, lock).awaitReady();
    }

    private List<String> command(Path home, PostgresDirectory kept, int port) {
      var command = new ArrayList<String>();
      command.add(home.resolve("bin/postgres").toString());
      command.addAll(List.of("-D", kept.data().toString()));
      var all = new TreeMap<>(PostgresSettings.of(port));
      all.putAll(settings);
      all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
      return command;
    }
  }
}
