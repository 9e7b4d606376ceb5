package co.acuse.reliability.cluster;

import co.acuse.audit.AuditConsumer;
import co.acuse.ingest.IngestApi;
import co.acuse.platform.JavaProcess;
import co.acuse.platform.KafkaProcess;
import co.acuse.platform.PostgresProcess;
import co.acuse.simulator.ProviderSimulator;
import co.acuse.submitter.SubmitterWorker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How each member is started, and how one sees that it is ready. */
final class Launch {

  private static final Duration GLANCE = Duration.ofSeconds(2);

  // Many short lives on few processors: no second compiler, no parallel collector.
  private static final List<String> FRUGAL =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData", // a killed JVM would leave its file
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(GLANCE).build();
  private final Path dir;
  private final Topology topology;
  private final SharedClasses classes;

  Launch(Path dir, Topology topology, SharedClasses classes) {
    this.dir = dir;
    this.topology = topology;
    this.classes = classes;
  }

  /**
   * Where the keys are that the simulated DIAN gives its issuers.
   *
   * @param dir that of all processes
   */
  static Path keys(Path dir) {
    return dir.resolve("keys");
  }

  Member.Plan broker() {
    int port = topology.port(Topology.BROKER);
    List<String> arguments = new ArrayList<>();
    arguments.add(dir.resolve("broker").toString());
    arguments.add(String.valueOf(port));
    topology.links().stream()
        .filter(link -> link.way().to().equals(Topology.BROKER))
        .forEach(link -> {
          String name = Topology.listener(link.way().from());
          arguments.add(name + ":" + topology.port(name) + ":" + link.port());
        });
    arguments.add("num.network.threads=1"); // of each listener
    arguments.add("group.min.session.timeout.ms=2000");
    return java(KafkaProcess.class, "-Xmx512m", arguments, _ -> takesConnections(port));
  }

  Member.Plan postgres(Path data, Database database, List<String> prefix) {
    List<String> arguments =
        List.of(
            data.toString(),
            String.valueOf(database.port()),
            Database.NAME,
            "max_wal_size=192MB",
            "min_wal_size=64MB",
            "shared_buffers=64MB");
    JavaProcess.Setup setup =
        setup(PostgresProcess.class, "-Xmx64m", arguments).startedBy(prefix.toArray(String[]::new));
    return new Member.Plan(
        setup,
        process -> serverPid(process).findAny().isPresent() && database.answers(),
        process -> serverPid(process).findAny().orElse(process.pid()),
        true);
  }

  Member.Plan simulator(List<String> atDian) {
    int admin = topology.port("simulator-admin");
    int door = topology.port(Topology.SIMULATOR);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--simulator.port=" + door,
                "--simulator.admin.port=" + admin,
                "--simulator.data-directory=" + dir.resolve(Topology.SIMULATOR)));
    arguments.addAll(DianAccount.asAuthority(atDian, keys(dir)));
    // The administrator comes in first: the DIAN's door opens only when it has rehearsed.
    return java(
        ProviderSimulator.class,
        "-Xmx384m",
        arguments,
        _ -> answers(admin, "/health") && takesConnections(door));
  }

  Member.Plan service(String name, ServiceSettings settings) {
    return switch (name.substring(0, name.indexOf('-'))) {
      case "audit" -> service(AuditConsumer.class, name, settings.write(name, "audit-consumer"));
      case "ingest" -> service(IngestApi.class, name, settings.write(name, IngestApi.CONFIG_NAME));
      default ->
          service(SubmitterWorker.class, name, settings.write(name, SubmitterWorker.CONFIG_NAME));
    };
  }

  private Member.Plan service(Class<?> main, String name, Path settings) {
    int port = topology.port(name);
    List<String> arguments = List.of("--spring.config.additional-location=file:" + settings + "/");
    return java(main, "-Xmx320m", arguments, _ -> answers(port, "/readyz"));
  }

  private Member.Plan java(
      Class<?> main, String heap, List<String> arguments, Predicate<JavaProcess> ready) {
    return new Member.Plan(setup(main, heap, arguments), ready, JavaProcess::pid, false);
  }

  private JavaProcess.Setup setup(Class<?> main, String heap, List<String> arguments) {
    return JavaProcess.of(main.getName())
        .classPath(classes.classPath())
        .jvmArguments(FRUGAL.toArray(String[]::new))
        .jvmArguments(heap)
        .arguments(arguments.toArray(String[]::new));
  }

  private static Stream<Long> serverPid(JavaProcess process) {
    return process
        .output()
        .lines()
        .filter(line -> line.startsWith(PostgresProcess.READY))
        .map(line -> Long.valueOf(line.substring(PostgresProcess.READY.length()).strip()));
  }

  private static boolean takesConnections(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private boolean answers(int port, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(GLANCE)
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a process.", e);
    }
  }
}
