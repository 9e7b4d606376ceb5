package co.acuse.platform;

import java.nio.file.Path;

/** Runs an {@link EmbeddedKafka} as a process of its own, for those who want to kill it. */
public final class KafkaProcess {

  /** What it says, followed by its address, once it takes requests. */
  public static final String READY = "Kafka takes requests at ";

  private KafkaProcess() {}

  /**
   * Runs until the process is asked to end.
   *
   * @param args the data directory and, if it shall be fixed, the port; after them more listeners
   *     as {@code NAME:port:advertisedPort}, and settings as {@code name=value}
   */
  @SuppressWarnings("SystemOut") // the one who started it reads the address there
  public static void main(String[] args) throws InterruptedException {
    if (args.length < 1) {
      System.err.println(
          "Usage: KafkaProcess <data directory> [<port> [NAME:port:advertised |"
              + " setting=value]...]");
      System.exit(2);
    }
    var kafka = setup(args).start();
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "close-kafka"));
    System.out.println(READY + kafka.bootstrapServers());
    Thread.currentThread().join();
  }

  private static EmbeddedKafka.Setup setup(String... args) {
    var setup = EmbeddedKafka.in(Path.of(args[0]));
    for (int i = 1; i < args.length; i++) {
      setup = i == 1 ? setup.port(Integer.parseInt(args[i])) : with(setup, args[i]);
    }
    return setup;
  }

  private static EmbeddedKafka.Setup with(EmbeddedKafka.Setup setup, String more) {
    int equals = more.indexOf('=');
    if (equals > 0) {
      return setup.setting(more.substring(0, equals), more.substring(equals + 1));
    }
    var parts = more.split(":", 3);
    return setup.listener(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }
}
