package co.acuse.standalone;

import static org.awaitility.Awaitility.await;

import co.acuse.audit.AuditConsumer;
import co.acuse.edge.keys.ApiKey;
import co.acuse.ingest.IngestApi;
import co.acuse.platform.JavaProcess;
import co.acuse.simulator.SimulatorServer;
import co.acuse.simulator.SimulatorSettings;
import co.acuse.standalone.samples.Json;
import co.acuse.submitter.SubmitterWorker;
import co.acuse.testplatform.Platform;
import co.acuse.testplatform.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The services around one simulator, with waits cut short: ingest and audit in this process,
 * workers here or in processes of their own.
 */
final class Pipeline implements AutoCloseable {

  private static final String KEY = "acuse_key-of-the-acceptance-tests";

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final Map<String, String> accounts = new TreeMap<>();
  private final Path folder;
  private final SimulatorServer simulator;
  private final Map<String, Object> settings = new HashMap<>();
  private final Map<String, Object> stored = new HashMap<>();
  private final Till till;

  /** On the broker of the test platform. */
  static Pipeline start(Path folder) {
    return start(folder, Platform.kafka().bootstrapServers(), Map.of());
  }

  /**
   * Starts everything but a worker.
   *
   * @param more settings for every service
   */
  static Pipeline start(Path folder, String bootstrapServers, Map<String, Object> more) {
    return new Pipeline(folder, bootstrapServers, more);
  }

  private Pipeline(Path folder, String bootstrapServers, Map<String, Object> more) {
    this.folder = folder;
    simulator = keep(SimulatorServer.start(SimulatorSettings.in(folder.resolve("factus"))));
    writeIssuers();
    settings.put("spring.kafka.bootstrap-servers", bootstrapServers);
    settings.put("acuse.issuers-file", issuersFile());
    settings.put("acuse.issuers-poll", "200ms");
    settings.put("acuse.environment", "simulator");
    settings.put("acuse.keys[0].name", "tests");
    settings.put("acuse.keys[0].hash", ApiKey.of(KEY).hash());
    settings.put("acuse.keys[0].issuers", "*");
    settings.put("acuse.keys[0].roles", "till,reader,operator");
    settings.put("acuse.ingest.limit.per-second", 100_000);
    settings.put("acuse.ingest.limit.burst", 100_000);
    settings.put("server.address", "127.0.0.1");
    settings.put("server.port", 0);
    settings.put("logging.threshold.console", "off");
    settings.put("logging.file.name", folder.resolve("acuse.log"));
    settings.putAll(more);
    TestDatabase database = Platform.postgres().newDatabase();
    stored.putAll(settings);
    stored.put("spring.datasource.url", database.jdbcUrl());
    stored.put("spring.datasource.username", database.user());
    stored.put("spring.datasource.password", database.password());
    BootService audit =
        keep(BootService.start(AuditConsumer.class, "audit-consumer", List.of(), stored));
    Map<String, Object> posting = new HashMap<>(settings);
    posting.put("acuse.ingest.audit-uri", audit.uri());
    BootService ingest =
        keep(BootService.start(IngestApi.class, "ingest-api", BootService.DATABASE, posting));
    till = new Till(ingest.uri(), audit.uri(), KEY);
  }

  Till till() {
    return till;
  }

  FactusStandIn factus() {
    return new FactusStandIn(simulator.adminUri().toString());
  }

  DianStandIn dian() {
    return new DianStandIn(simulator.baseUri(), simulator.adminUri().toString());
  }

  /** Issuers that go straight to the DIAN, each registered there with what the services know. */
  void dianIssuers(List<String> nits) {
    dianIssuers(nits, "");
  }

  /**
   * The same, with more settings than their account.
   *
   * @param more lines of YAML, each ending with its break, indented by six blanks
   */
  void dianIssuers(List<String> nits, String more) {
    for (String nit : nits) {
      Path keyFile = folder.resolve(nit + ".p12");
      dian().register(nit);
      dian().writeKey(nit, keyFile);
      accounts.put(nit, dian().account(nit, keyFile) + more);
    }
    writeIssuers();
    awaitKnown(nits.getLast());
  }

  /** Gives the issuer an account at the simulator and makes it known to the services. */
  void issuer(String nit, Map<String, Object> switches) {
    issuers(List.of(nit), switches);
  }

  void issuers(List<String> nits, Map<String, Object> switches) {
    for (String nit : nits) {
      factus().account(nit, switches);
    }
    known(nits);
  }

  /** Makes accounts known to the services that the simulator has already. */
  void known(List<String> nits) {
    nits.forEach(nit -> accounts.put(nit, factusAccount(nit, "password-" + nit)));
    writeIssuers();
    awaitKnown(nits.getLast());
  }

  /** Changes the password that the services know for an issuer. */
  void password(String nit, String password) {
    accounts.put(nit, factusAccount(nit, password));
    writeIssuers();
  }

  /** A worker in this process. */
  BootService worker(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(stored);
    all.putAll(QUICK);
    all.putAll(more);
    return keep(BootService.start(SubmitterWorker.class, "submitter-worker", List.of(), all));
  }

  /** A worker as a process of its own, to be frozen or killed. */
  JavaProcess workerProcess(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(stored);
    all.putAll(QUICK);
    all.putAll(more);
    all.put("logging.file.name", folder.resolve("worker-" + running.size() + ".log"));
    List<String> arguments = new ArrayList<>();
    all.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return keep(
        JavaProcess.of(SubmitterWorker.class.getName())
            .arguments(arguments.toArray(String[]::new))
            .jvmArguments("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
            .start(folder.resolve("worker-" + running.size() + ".out")));
  }

  /** The waits of the worker, short enough for tests; the order of things is the same. */
  private static final Map<String, Object> QUICK =
      Map.ofEntries(
          Map.entry("acuse.submitter.timing.request", "8s"),
          Map.entry("acuse.submitter.timing.lag", "3s"),
          Map.entry("acuse.submitter.timing.retries", "200ms,1s,2s,5s"),
          Map.entry("acuse.submitter.timing.pending", "2s"),
          Map.entry("acuse.submitter.timing.blocked", "3s"),
          Map.entry("acuse.submitter.timing.suspended", "3s"),
          Map.entry("acuse.submitter.timing.note-looks", "2s"),
          // Whoever was killed keeps its partitions for so long, also from the worker of the next
          // test.
          Map.entry("spring.kafka.consumer.properties[session.timeout.ms]", 8_000),
          Map.entry("acuse.submitter.lanes.lease", "12s"),
          Map.entry("acuse.submitter.lanes.renewal", "1s"),
          Map.entry("acuse.factus.read-timeout", "7s"),
          Map.entry("acuse.factus.request-timeout", "8s"),
          Map.entry("acuse.factus.requests-per-minute", 100_000),
          // Nobody knows what a worker that died has used: so long its successor waits.
          Map.entry("acuse.factus.rate-window", "3s"),
          Map.entry("acuse.factus.background-reserve", 0),
          Map.entry("acuse.factus.breaker.probe-wait", "2s"),
          Map.entry("acuse.factus.breaker.same-issuer-wait", "1s"),
          Map.entry("acuse.accounts.retry-refused", "3s"),
          Map.entry("acuse.accounts.retry-held-elsewhere", "1s"));

  private <T extends AutoCloseable> T keep(T part) {
    running.push(part);
    return part;
  }

  private Path issuersFile() {
    return folder.resolve("issuers.yaml");
  }

  /** Waits until the door knows an issuer; the worker reads the same file as often. */
  private void awaitKnown(String nit) {
    String sale = "{\"issuer\":\"" + nit + "\"}";
    await("the issuer " + nit + " at the door")
        .atMost(Duration.ofMinutes(1))
        .until(() -> till.post(sale), Pipeline::isOfAKnownIssuer);
  }

  private static boolean isOfAKnownIssuer(Json.Answer refusal) {
    return refusal.status() == 422 && !refusal.body().toString().contains("ISSUER_NOT_CONFIGURED");
  }

  private String factusAccount(String nit, String password) {
    return """
        - provider: factus
          environment: simulator
          factus:
            base-uri: "%2$s"
            client-id: "client-%1$s"
            client-secret: "secret-%1$s"
            username: "%1$s@till.local"
            password: "%3$s"
    """
        .formatted(nit, simulator.baseUri(), password);
  }

  private void writeIssuers() {
    StringBuilder text = new StringBuilder("issuers:\n");
    accounts.forEach((nit, account) -> text.append("  \"%s\":\n%s".formatted(nit, account)));
    if (accounts.isEmpty()) {
      text.append("  {}\n");
    }
    try {
      Path draft = Files.writeString(folder.resolve("issuers.draft"), text);
      Files.move(
          draft,
          issuersFile(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      close(running.pop());
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException(part + " did not stop cleanly", e);
    }
  }
}
