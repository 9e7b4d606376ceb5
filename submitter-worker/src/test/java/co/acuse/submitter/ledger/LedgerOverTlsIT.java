package co.acuse.submitter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.platform.LocalPostgres;
import co.acuse.submitter.SubmitterWorker;
import co.acuse.submitter.command.CommandRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker's program in front of a PostgreSQL that shows a certificate. */
class LedgerOverTlsIT {

  private static final String SETTLED = "No hay emisores configurados";

  @TempDir static Path folder;
  private static LocalPostgres server;
  private static Path rightAuthority;
  private static Path wrongAuthority;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void start() throws Exception {
    Path data = folder.resolve("postgresql");
    LocalPostgres.start(data).close();
    TlsCertificate shown = TlsCertificate.make(folder, "database");
    rightAuthority = Files.writeString(folder.resolve("right.pem"), shown.certificate());
    wrongAuthority =
        Files.writeString(
            folder.resolve("wrong.pem"), TlsCertificate.make(folder, "stranger").certificate());
    Path certificate = theServersOwn(data.resolve("data"), "server.crt", shown.certificate());
    Path key = theServersOwn(data.resolve("data"), "server.key", shown.key());
    server =
        LocalPostgres.in(data)
            .setting("ssl", "on")
            .setting("ssl_cert_file", certificate.toString())
            .setting("ssl_key_file", key.toString())
            .start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** PostgreSQL takes a key only from a file that nobody else can read. */
  private static Path theServersOwn(Path data, String name, String content) throws Exception {
    Path file = Files.writeString(data.resolve(name), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.setAttribute(file, "unix:uid", Files.getAttribute(data, "unix:uid"));
    return file;
  }

  @Test
  void reachesADatabaseWhoseCertificateItsAuthoritySigned() throws Exception {
    String url = url("verify-full", rightAuthority);

    run(url);

    assertThat(printed(err)).isEmpty();
    assertThat(printed(out)).contains(SETTLED);
    try (Connection connection =
            DriverManager.getConnection(url, server.user(), server.password());
        var query = connection.createStatement();
        var row =
            query.executeQuery(
                "SELECT ssl, (SELECT count(*) FROM ledger.environment)"
                    + " FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getBoolean(1)).as("encrypted").isTrue();
      assertThat(row.getInt(2)).as("the program wrote there").isOne();
    }
  }

  @Test
  void refusesADatabaseThatAnotherAuthorityVouchesFor() {
    run(url("verify-full", wrongAuthority));

    assertThat(printed(out)).doesNotContain(SETTLED);
    assertThat(printed(err)).contains("SSL error").contains("certificat");
  }

  private void run(String url) {
    var _ =
        new CommandRun(
                SubmitterWorker.class,
                SubmitterWorker.CONFIG_NAME,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .run(
                "--check-issuer",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + server.user(),
                "--spring.datasource.password=" + server.password(),
                "--spring.datasource.hikari.initialization-fail-timeout=1");
  }

  private static String url(String mode, Path authority) {
    return server.jdbcUrl() + "?sslmode=" + mode + "&sslrootcert=" + authority;
  }

  private static String printed(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
