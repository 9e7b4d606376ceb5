package co.acuse.reliability.cluster;

import co.acuse.edge.keys.ApiKey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What each service is told: the settings of an installation, with the waits cut short so that a
 * run of minutes sees what takes hours in life. The order of things is the same.
 */
final class ServiceSettings {

  static final String INBOX_CLIENT = "crash-tests";

  /** All services share one class path: what belongs to another one must not start by itself. */
  private static final String DATABASE =
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
          + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
          + "org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration";

  private static final Map<String, Object> ALL =
      Map.ofEntries(
          Map.entry("acuse.environment", "simulator"),
          Map.entry("acuse.issuers-poll", "1s"),
          Map.entry("server.address", "127.0.0.1"),
          Map.entry("logging.structured.format.console", ""),
          Map.entry("logging.level.org.apache.kafka", "error"),
          Map.entry("spring.jmx.enabled", false),
          Map.entry("spring.kafka.consumer.properties[session.timeout.ms]", 8_000),
          Map.entry("spring.kafka.consumer.properties[heartbeat.interval.ms]", 1_000),
          Map.entry("acuse.ingest.limit.per-second", 100_000),
          Map.entry("acuse.ingest.limit.burst", 100_000));

  private static final Map<String, Object> WORKER =
      Map.ofEntries(
          Map.entry("acuse.submitter.timing.request", "5s"),
          Map.entry("acuse.submitter.timing.lag", "3s"),
          Map.entry("acuse.submitter.timing.retries", "200ms,1s,2s,5s"),
          Map.entry("acuse.submitter.timing.pending", "2s"),
          Map.entry("acuse.submitter.timing.stuck", "15s"),
          Map.entry("acuse.submitter.timing.blocked", "3s"),
          Map.entry("acuse.submitter.timing.suspended", "3s"),
          Map.entry("acuse.submitter.timing.note-looks", "3s"),
          Map.entry("acuse.submitter.timing.late-checks", "20s,40s"),
          Map.entry("acuse.submitter.lanes.lease", "10s"),
          Map.entry("acuse.submitter.lanes.renewal", "1s"),
          Map.entry("acuse.submitter.lanes.stopping", "6s"),
          Map.entry("acuse.factus.connect-timeout", "2s"),
          Map.entry("acuse.factus.read-timeout", "4s"),
          Map.entry("acuse.factus.request-timeout", "5s"),
          Map.entry("acuse.factus.background-reserve", 0),
          Map.entry("acuse.factus.breaker.probe-wait", "2s"),
          Map.entry("acuse.factus.breaker.same-issuer-wait", "1s"),
          Map.entry("acuse.dian.connect-timeout", "2s"),
          Map.entry("acuse.dian.read-timeout", "5s"),
          Map.entry("acuse.dian.in-flight", 2),
          Map.entry("acuse.dian.breaker.probe-wait", "2s"),
          Map.entry("acuse.dian.breaker.same-issuer-wait", "1s"),
          Map.entry("acuse.accounts.retry-refused", "3s"),
          Map.entry("acuse.accounts.retry-held-elsewhere", "1s"),
          Map.entry("acuse.archive.enabled", false));

  private final Path dir;
  private final Layout layout;
  private final Topology topology;
  private final ApiKey key;
  private final Database database;

  ServiceSettings(Path dir, Layout layout, Topology topology, ApiKey key, Database database) {
    this.dir = dir;
    this.layout = layout;
    this.topology = topology;
    this.key = key;
    this.database = database;
  }

  /**
   * Writes the settings of a service and returns the directory that Spring Boot is pointed at.
   *
   * @param configName the name of the service's own configuration file
   */
  Path write(String name, String configName) {
    Properties properties = new Properties();
    of(name).forEach((key, value) -> properties.setProperty(key, String.valueOf(value)));
    Path directory = dir.resolve(name);
    try {
      Files.createDirectories(directory);
      Path file = directory.resolve(configName + ".properties");
      OwnerOnly.create(file);
      try (OutputStream out = Files.newOutputStream(file)) {
        properties.store(out, null);
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> of(String name) {
    String kind = name.substring(0, name.indexOf('-'));
    Map<String, Object> all = new TreeMap<>(ALL);
    all.put("server.port", topology.port(name));
    all.put("spring.kafka.bootstrap-servers", topology.address(name, Topology.BROKER));
    all.put("acuse.keys[0].name", "crash-tests");
    all.put("acuse.keys[0].hash", key.hash());
    all.put("acuse.keys[0].issuers", "*");
    all.put("acuse.keys[0].roles", "till,reader,operator");
    all.putAll(
        switch (kind) {
          case "ingest" -> ingest(name);
          case "audit" -> stored(name);
          default -> worker(name);
        });
    all.putAll(layout.settings().getOrDefault(kind, Map.of()));
    all.putAll(layout.settings().getOrDefault(name, Map.of()));
    return all;
  }

  private Map<String, Object> ingest(String name) {
    Map<String, Object> more = new TreeMap<>();
    more.put("spring.autoconfigure.exclude", DATABASE);
    more.put("acuse.ingest.inbox." + INBOX_CLIENT + ".issuers", "*");
    String provider = "http://127.0.0.1:" + topology.port(Topology.SIMULATOR);
    more.put(
        "acuse.issuers-file",
        IssuersFile.write(dir.resolve(name), layout, provider, Launch.keys(dir)));
    topology.services("audit").stream()
        .filter(audit -> topology.find(name, audit).isPresent())
        .forEach(
            audit -> more.put("acuse.ingest.audit-uri", "http://" + topology.address(name, audit)));
    return more;
  }

  private Map<String, Object> worker(String name) {
    Map<String, Object> more = new TreeMap<>(WORKER);
    more.putAll(stored(name));
    String provider = "http://" + topology.address(name, Topology.SIMULATOR);
    more.put(
        "acuse.issuers-file",
        IssuersFile.write(dir.resolve(name), layout, provider, Launch.keys(dir)));
    more.put("acuse.factus.requests-per-minute", layout.limitPerWindow());
    more.put("acuse.factus.rate-window", layout.rateWindow().toSeconds() + "s");
    if (topology.services("worker").indexOf(name) % 2 == 0) {
      more.put("acuse.submitter.instance", name); // the others have a new name in each life
    }
    return more;
  }

  private Map<String, Object> stored(String name) {
    return Map.of(
        "spring.datasource.url",
        Database.jdbcUrl(topology.address(name, Topology.POSTGRES)),
        "spring.datasource.username",
        Database.USER,
        "spring.datasource.password",
        database.password());
  }
}
