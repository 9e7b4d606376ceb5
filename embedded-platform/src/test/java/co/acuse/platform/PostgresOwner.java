package co.acuse.platform;

import java.nio.file.Path;

/** Runs a {@link LocalPostgres} until it is killed. */
final class PostgresOwner {

  static final String READY = "PostgreSQL takes connections at ";

  private PostgresOwner() {}

  @SuppressWarnings({"SystemOut", "resource"}) // read by the test; never closed, that is the point
  public static void main(String[] args) throws InterruptedException {
    var postgres = LocalPostgres.start(Path.of(args[0]));
    System.out.println(READY + postgres.jdbcUrl());
    Thread.currentThread().join();
  }
}
