package co.acuse.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A single Kafka broker with its controller inside this process, its data in one directory.
 *
 * <p>A record is on disk before it is acknowledged, so it survives a power cut. Starting again on
 * the same directory continues with its topics, records and offsets, also after a killed process;
 * the ports may be others than before.
 */
public final class EmbeddedKafka implements AutoCloseable {

  private final String bootstrapServers;
  private final KafkaRaftServer server;
  private final DirectoryLock lock;

  private EmbeddedKafka(String bootstrapServers, KafkaRaftServer server, DirectoryLock lock) {
    this.bootstrapServers = bootstrapServers;
    this.server = server;
    this.lock = lock;
  }

  /** Starts a broker on the given directory, listening on a free port of the loopback address. */
  public static EmbeddedKafka start(Path directory) {
    return in(directory).start();
  }

  /** A broker on the given directory, to be set up before it starts. */
  public static Setup in(Path directory) {
    return new Setup(directory, 0, List.of(), Map.of());
  }

  /** {@code host:port} of the broker, as clients want it in {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Stops the broker and returns when its log is closed. */
  @Override
  public void close() {
    try {
      server.shutdown();
      server.awaitShutdown();
    } finally {
      lock.close();
    }
  }

  /**
   * What may differ from one broker to another.
   *
   * @param port where to listen on the loopback address; 0 for any free port
   * @param listeners more places where it listens
   * @param settings broker settings that replace or add to those this class chooses
   */
  public record Setup(
      Path directory, int port, List<KafkaListener> listeners, Map<String, String> settings) {

    public Setup {
      directory = directory.toAbsolutePath().normalize();
      listeners = List.copyOf(listeners);
      settings = Map.copyOf(settings);
    }

    /** The same broker on a fixed port. */
    public Setup port(int port) {
      return new Setup(directory, port, listeners, settings);
    }

    /**
     * The same broker with one more address, for clients that reach it by a way of their own.
     *
     * @param name in capital letters, digits and {@code _}
     * @param listenerPort where the broker listens
     * @param advertisedPort where it tells those clients to connect
     */
    public Setup listener(String name, int listenerPort, int advertisedPort) {
      var more = new ArrayList<>(listeners);
      more.add(new KafkaListener(name, listenerPort, advertisedPort));
      return new Setup(directory, port, more, settings);
    }

    /** The same broker with one more setting, named as in Kafka's {@code server.properties}. */
    public Setup setting(String name, String value) {
      var more = new TreeMap<>(settings);
      more.put(name, value);
      return new Setup(directory, port, listeners, more);
    }

    /** Starts the broker and returns when it takes requests. */
    public EmbeddedKafka start() {
      return DirectoryLock.startHolding(directory, this::startLocked);
    }

    private EmbeddedKafka startLocked(DirectoryLock lock) {
      var log = directory.resolve("log");
      KafkaStorage.formatOnce(log);
      int brokerPort = FreePorts.orNext(port);
      var all = new ArrayList<>(List.of(KafkaListener.usual(brokerPort)));
      all.addAll(listeners);
      var properties = KafkaSettings.of(log, all, FreePorts.next());
      properties.putAll(settings);
      var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
      try {
        server.startup();
      } catch (RuntimeException | Error e) {
        server.shutdown();
        throw e;
      }
      return new EmbeddedKafka("127.0.0.1:" + brokerPort, server, lock);
    }
  }
}
