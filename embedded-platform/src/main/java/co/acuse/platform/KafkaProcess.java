package co.acuse.platform;

import java.nio.file.Path;

/** Runs an {@link EmbeddedKafka} as a process of its own, for those who want to kill it. */
public final class KafkaProcess {

  static final String READY = "Kafka takes requests at ";

  private KafkaProcess() {}

  /**
   * Runs until the process is asked to end.
   *
   * @param args the data directory and, if it shall be fixed, the port
   */
  @SuppressWarnings("SystemOut") // the one who started it reads the address there
  public static void main(String[] args) throws InterruptedException {
    if (args.length < 1 || args.length > 2) {
      System.err.println("Usage: KafkaProcess <data directory> [<port>]");
      System.exit(2);
    }
    int port = args.length == 2 ? Integer.parseInt(args[1]) : 0;
    var kafka = EmbeddedKafka.in(Path.of(args[0])).port(port).start();
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "close-kafka"));
    System.out.println(READY + kafka.bootstrapServers());
    Thread.currentThread().join();
  }
}
