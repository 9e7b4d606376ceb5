package co.acuse.platform;

import java.util.Map;

/** Where this PostgreSQL differs from its own defaults. */
final class PostgresSettings {

  private PostgresSettings() {}

  static Map<String, String> of(int port) {
    return Map.of(
        "port", String.valueOf(port),
        "listen_addresses", "127.0.0.1",
        "unix_socket_directories", "",
        "fsync", "on",
        "max_connections", "200",
        // The log may be sent to others: no statement and no key value of a customer in it.
        "log_min_error_statement", "panic",
        "log_error_verbosity", "terse");
  }
}
