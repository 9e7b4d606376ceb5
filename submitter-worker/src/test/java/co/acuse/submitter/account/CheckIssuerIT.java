package co.acuse.submitter.account;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.SubmitterWorker;
import co.acuse.submitter.command.CommandRun;
import co.acuse.submitter.command.ExitStatus;
import co.acuse.submitter.gateway.factus.SimulatedFactus;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.TestDatabase;
import co.acuse.testplatform.WithPlatform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person types it, beside a database and the simulator; Kafka is not there. */
@WithPlatform
class CheckIssuerIT {

  @TempDir static Path directory;
  private static SimulatedFactus factus;
  private static TestDatabase database;

  /** Where the worker would listen, and where Kafka would be: nothing may come here. */
  private static ServerSocket taken;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void start() throws IOException {
    factus = SimulatedFactus.start(directory);
    database = Platform.postgres().newDatabase();
    taken = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    taken.setSoTimeout(1);
  }

  @AfterAll
  static void stop() throws IOException {
    taken.close();
    factus.close();
  }

  @Test
  void isAProgramThatEndsWithZeroWhenAllIsWell() throws Exception {
    IssuerNit issuer = factus.newIssuer(Map.of());
    List<String> program =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SubmitterWorker.class.getName()));
    program.addAll(List.of(arguments("--check-issuer", issuer)));

    Path printed = directory.resolve("printed");
    Path faults = directory.resolve("faults");
    Process process =
        new ProcessBuilder(program)
            .redirectOutput(printed.toFile())
            .redirectError(faults.toFile())
            .start();
    try {
      assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(faults).isEmptyFile();
    assertThat(printed)
        .hasContent(
            issuer
                + "    EN ORDEN      La cuenta de "
                + issuer
                + " funciona y todo está en orden.");
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void startsNothingThatAWorkerDoes() throws Exception {
    IssuerNit issuer = factus.newIssuer(Map.of());
    assertThat(check("--check-issuer", issuer)).isEqualTo(ExitStatus.ALL_WELL);
    sql(
        """
        INSERT INTO submission (submission_id, invoice_id, issuer, document_type, reference,
            topic_partition, topic_offset, origin, accepted_at, content_hash)
        VALUES (gen_random_uuid(), gen_random_uuid(), '%s', 'INVOICE', 'V-1', 0, 0,
            'HTTP', now(), 'h')
        """
            .formatted(issuer));

    assertThat(check("--check-issuer=" + issuer, issuer)).isEqualTo(ExitStatus.ALL_WELL);

    String ofIssuer = " WHERE issuer = '" + issuer + "'";
    assertThat(number("SELECT count(*) FROM submission" + ofIssuer + " AND state = 'NEW'")).isOne();
    assertThat(number("SELECT count(*) FROM document" + ofIssuer)).isZero();
    assertThat(number("SELECT count(*) FROM account_lease" + ofIssuer + " AND expires_at > now()"))
        .isZero();
    assertThat(nobodyKnocked()).isTrue();
  }

  @Test
  void saysOfEachIssuerWhatIsToBeDone() {
    IssuerNit good = factus.newIssuer(Map.of());
    IssuerNit wrong = new IssuerNit("901700001");
    factus.newIssuer(wrong, "901700002", Map.of());
    IssuerNit withoutRanges = factus.newIssuerWithRanges(List.of());

    assertThat(check("--check-issuer", good, wrong, withoutRanges))
        .isEqualTo(ExitStatus.NEEDS_ATTENTION);

    assertThat(printed().lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith(good + "    EN ORDEN"),
            line -> assertThat(line).startsWith(withoutRanges + "    POR REVISAR"),
            line ->
                assertThat(line)
                    .startsWith(wrong + "    NO UTILIZABLE")
                    .contains("pertenece al NIT 901700002"));
  }

  @Test
  void tellsOfAnIssuerToWhichThisWorkerDoesNotSend() {
    IssuerNit issuer = factus.newIssuer(Map.of());
    TestDatabase other = Platform.postgres().newDatabase();

    assertThat(
            run(
                Stream.concat(
                        Stream.of(arguments(other, "--check-issuer", issuer)),
                        Stream.of("--acuse.environment=sandbox"))
                    .toArray(String[]::new)))
        .isEqualTo(ExitStatus.NEEDS_ATTENTION);

    assertThat(printed()).contains("NO UTILIZABLE").contains("acuse.environment");
  }

  @Test
  void asksNothingForAnIssuerWhoseLeaseAWorkerHolds() throws Exception {
    IssuerNit issuer = factus.newIssuer(Map.of());
    assertThat(check("--check-issuer", issuer)).isEqualTo(ExitStatus.ALL_WELL);
    int before = factus.requests(issuer, "OTHER").size();
    sql(
        "UPDATE account_lease SET holder = 'a', expires_at = now() + interval '1 h' WHERE issuer ="
            + " '"
            + issuer
            + "'");

    assertThat(check("--check-issuer", issuer)).isEqualTo(ExitStatus.NOT_DONE);

    assertThat(printed()).contains("SIN REVISAR").contains("Otro trabajador atiende a " + issuer);
    assertThat(factus.requests(issuer, "OTHER")).hasSize(before);
  }

  @Test
  void refusesWhatIsNoNitAndTellsWhyItCannotStart() {
    IssuerNit issuer = factus.newIssuer(Map.of());

    assertThat(check("--check-issuer=900123456-7", issuer)).isEqualTo(ExitStatus.NOT_DONE);
    assertThat(printed()).contains("sin dígito de verificación");

    assertThat(check("--check-issuer")).isEqualTo(ExitStatus.NOT_DONE);
    assertThat(printed()).contains("acuse.issuers-file");

    assertThat(run("--check-issuer", "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/acuse"))
        .isEqualTo(ExitStatus.NOT_DONE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("no se pudo hacer")
        .contains("127.0.0.1:1");
  }

  private ExitStatus check(String order, IssuerNit... issuers) {
    return run(arguments(order, issuers));
  }

  private ExitStatus run(String... arguments) {
    return new CommandRun(
            SubmitterWorker.class,
            SubmitterWorker.CONFIG_NAME,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(arguments);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String[] arguments(String order, IssuerNit... issuers) {
    return arguments(database, order, issuers);
  }

  private static String[] arguments(TestDatabase ledger, String order, IssuerNit... issuers) {
    return Stream.concat(
            Stream.of(
                order,
                "--server.port=" + taken.getLocalPort(),
                "--spring.kafka.bootstrap-servers=127.0.0.1:" + taken.getLocalPort(),
                "--spring.datasource.url=" + ledger.jdbcUrl(),
                "--spring.datasource.username=" + ledger.user(),
                "--spring.datasource.password=" + ledger.password()),
            Stream.of(issuers).flatMap(CheckIssuerIT::settings))
        .toArray(String[]::new);
  }

  private static Stream<String> settings(IssuerNit nit) {
    return Stream.of(
            "provider=factus",
            "environment=simulator",
            "factus.base-uri=" + factus.baseUri(),
            "factus.client-id=client-" + nit,
            "factus.client-secret=secret",
            "factus.username=" + nit + "@example.com",
            "factus.password=password")
        .map(setting -> "--acuse.issuers." + nit + "[0]." + setting);
  }

  private static boolean nobodyKnocked() throws IOException {
    try (var _ = taken.accept()) {
      return false;
    } catch (SocketTimeoutException _) {
      return true;
    }
  }

  private static void sql(String statement) throws SQLException {
    try (Connection connection = connect();
        Statement executed = connection.createStatement()) {
      executed.execute(statement);
    }
  }

  private static long number(String query) throws SQLException {
    try (Connection connection = connect();
        Statement executed = connection.createStatement();
        var rows = executed.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Connection connect() throws SQLException {
    Connection connection = database.connect();
    connection.setSchema("ledger");
    return connection;
  }
}
