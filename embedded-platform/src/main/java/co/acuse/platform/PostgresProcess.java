package co.acuse.platform;

import java.nio.file.Path;

/** Runs a {@link LocalPostgres} below a process of its own, for those who want to kill it. */
public final class PostgresProcess {

  /** What it says, followed by the server's process id, once the database takes connections. */
  public static final String READY = "PostgreSQL takes connections as process ";

  private PostgresProcess() {}

  /**
   * Runs until the process is asked to end or the server ends.
   *
   * @param args the data directory, the port, a database that is created unless it is there, and
   *     settings as {@code name=value}
   */
  @SuppressWarnings("SystemOut") // the one who started it reads it there
  public static void main(String[] args) {
    if (args.length < 3) {
      System.err.println(
          "Usage: PostgresProcess <data directory> <port> <database> [setting=value]...");
      System.exit(2);
    }
    var setup = LocalPostgres.in(Path.of(args[0])).port(Integer.parseInt(args[1]));
    for (int i = 3; i < args.length; i++) {
      int equals = args[i].indexOf('=');
      setup = setup.setting(args[i].substring(0, equals), args[i].substring(equals + 1));
    }
    var postgres = setup.start();
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "close-postgres"));
    postgres.createDatabase(args[2]);
    System.out.println(READY + postgres.pid());
    postgres.awaitEnd();
    System.exit(1);
  }
}
