package co.acuse.standalone;

import co.acuse.audit.AuditConsumer;
import co.acuse.ingest.IngestApi;
import co.acuse.platform.EmbeddedKafka;
import co.acuse.platform.LocalPostgres;
import co.acuse.simulator.SimulatorServer;
import co.acuse.simulator.SimulatorSettings;
import co.acuse.submitter.SubmitterWorker;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that runs: broker, database, provider and services, stopped in the reverse order. */
final class Installation implements AutoCloseable {

  private static final int AUDIT = 2;
  private static final int WORKER = 1;
  private static final int SIMULATOR = 10;

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final DataDirectory data;
  private final ProviderChoice provider;
  private final int firstPort;

  private Keys keys = new Keys("", "");
  private Optional<SimulatorServer> simulator = Optional.empty();
  private Addresses addresses = new Addresses("", "", "");

  private Installation(DataDirectory data, ProviderChoice provider, int firstPort) {
    this.data = data;
    this.provider = provider;
    this.firstPort = firstPort;
    running.push(data);
  }

  /** Where the services listen. */
  record Addresses(String ingest, String audit, String worker) {}

  /**
   * Starts everything and waits until it is ready.
   *
   * @throws IllegalStateException with a text for people, when another process holds the folder
   */
  static Installation start(Options options, ProviderChoice provider) {
    Installation installation =
        new Installation(
            DataDirectory.take(options.data().resolve(provider.name())), provider, options.port());
    try {
      installation.start();
      return installation;
    } catch (RuntimeException | Error e) {
      installation.close();
      throw e;
    }
  }

  private void start() {
    LogFile.use(data.resolve("acuse.log"));
    keys = Keys.in(data);
    LocalPostgres postgres = keep(LocalPostgres.start(data.resolve("postgresql")));
    EmbeddedKafka kafka = keep(EmbeddedKafka.start(data.resolve("kafka")));
    Path issuers = startProvider();
    Map<String, Object> common = common(kafka, issuers);
    Map<String, Object> stored = new HashMap<>(common);
    stored.putAll(database(postgres));

    Map<String, Object> working = new HashMap<>(stored);
    // The folder's lock lets one process in at a time: a restart takes its leases back at once.
    working.put("acuse.submitter.instance", "standalone");
    BootService worker =
        service(SubmitterWorker.class, "submitter-worker", List.of(), WORKER, working);
    Map<String, Object> reading = new HashMap<>(stored);
    reading.put("acuse.audit.submitter-uri", worker.uri());
    reading.put("acuse.audit.submitter-key", keys.operator());
    BootService audit = service(AuditConsumer.class, "audit-consumer", List.of(), AUDIT, reading);
    Map<String, Object> posting = new HashMap<>(common);
    posting.put("acuse.ingest.audit-uri", audit.uri());
    posting.put("acuse.ingest.inbox.till.issuers", provider.issuer());
    BootService ingest = service(IngestApi.class, "ingest-api", BootService.DATABASE, 0, posting);
    addresses = new Addresses(ingest.uri(), audit.uri(), worker.uri());
  }

  private Path startProvider() {
    Path file = data.resolve("issuers.yaml");
    return switch (provider) {
      case ProviderChoice.Simulator _ ->
          IssuersFile.forSimulator(
              file, provider.issuer(), simulator(SimulatorSettings.in(data.resolve("factus"))));
      case ProviderChoice.SimulatedDian _ -> {
        Path keys = data.resolve("certificates");
        SimulatorSettings settings =
            SimulatorSettings.in(data.resolve("dian"))
                .with("simulator.dian.certificates-directory", keys.toString());
        yield IssuersFile.forSimulatedDian(
            file, provider.issuer(), simulator(settings), keys.resolve(provider.issuer() + ".p12"));
      }
      case ProviderChoice.Factus(FactusAccount account) -> IssuersFile.forFactus(file, account);
    };
  }

  /** Starts one and tells where it is. */
  private String simulator(SimulatorSettings settings) {
    SimulatorServer server =
        keep(
            SimulatorServer.start(
                settings.withPorts(
                    Port.inRow(firstPort, SIMULATOR), Port.inRow(firstPort, SIMULATOR + 1))));
    simulator = Optional.of(server);
    return server.baseUri().toString();
  }

  private Map<String, Object> common(EmbeddedKafka kafka, Path issuers) {
    Map<String, Object> settings = new HashMap<>(keys.settings());
    settings.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
    settings.put("acuse.issuers-file", issuers);
    settings.put("acuse.environment", provider.environment());
    return settings;
  }

  private static Map<String, Object> database(LocalPostgres postgres) {
    return Map.of(
        "spring.datasource.url", postgres.createDatabase("acuse"),
        "spring.datasource.username", postgres.user(),
        "spring.datasource.password", postgres.password());
  }

  private BootService service(
      Class<?> application,
      String name,
      List<String> without,
      int portOffset,
      Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("server.address", "127.0.0.1");
    all.put("server.port", Port.inRow(firstPort, portOffset));
    return keep(BootService.start(application, name, without, all));
  }

  private <T extends AutoCloseable> T keep(T part) {
    running.push(part);
    return part;
  }

  Keys keys() {
    return keys;
  }

  Addresses addresses() {
    return addresses;
  }

  ProviderChoice provider() {
    return provider;
  }

  /** The stand-in, when it is the provider. */
  Optional<SimulatorServer> simulator() {
    return simulator;
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      AutoCloseable part = running.pop();
      try {
        part.close();
      } catch (
          Exception e) { // declared so by AutoCloseable; the others are to be closed all the same
        System.err.println("A part did not stop cleanly: " + e);
      }
    }
  }
}
