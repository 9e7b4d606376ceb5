package co.acuse.platform;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;

/** The settings of a broker that is alone and must not lose what it acknowledged. */
final class KafkaSettings {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private static final String EIGHT_MEBIBYTES = String.valueOf(8 * 1024 * 1024);

  private KafkaSettings() {}

  static Properties of(Path log, List<KafkaListener> listeners, int controllerPort) {
    var settings = new Properties();
    listeners(settings, listeners, controllerPort);
    durability(settings, log);
    aloneAndSmall(settings);
    return settings;
  }

  private static void listeners(
      Properties settings, List<KafkaListener> listeners, int controllerPort) {
    settings.setProperty("process.roles", "broker,controller");
    settings.setProperty("node.id", String.valueOf(NODE_ID));
    settings.setProperty(
        "listeners",
        all(listeners, KafkaListener::address)
            + ","
            + CONTROLLER_LISTENER
            + "://127.0.0.1:"
            + controllerPort);
    settings.setProperty("advertised.listeners", all(listeners, KafkaListener::advertisedAddress));
    settings.setProperty("controller.listener.names", CONTROLLER_LISTENER);
    settings.setProperty("inter.broker.listener.name", KafkaListener.USUAL);
    settings.setProperty(
        "listener.security.protocol.map",
        all(listeners, listener -> listener.name() + ":PLAINTEXT")
            + ","
            + CONTROLLER_LISTENER
            + ":PLAINTEXT");
    // Static voters are read from here at every start, so the controller may change its port.
    settings.setProperty("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
  }

  private static String all(List<KafkaListener> listeners, Function<KafkaListener, String> asText) {
    return listeners.stream().map(asText).collect(joining(","));
  }

  private static void durability(Properties settings, Path log) {
    settings.setProperty("log.dirs", log.toString());
    // No other broker has a copy: what is acknowledged must be on the disk.
    settings.setProperty("log.flush.interval.messages", "1");
    settings.setProperty("auto.create.topics.enable", "false");
    settings.setProperty("message.max.bytes", EIGHT_MEBIBYTES);
    settings.setProperty("replica.fetch.max.bytes", EIGHT_MEBIBYTES);
    settings.setProperty("offsets.retention.minutes", String.valueOf(90 * 24 * 60));
  }

  private static void aloneAndSmall(Properties settings) {
    for (var topic :
        new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
      settings.setProperty(topic + ".replication.factor", "1");
      settings.setProperty(topic + ".num.partitions", "4");
    }
    settings.setProperty("transaction.state.log.min.isr", "1");
    settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    settings.setProperty("default.replication.factor", "1");
    settings.setProperty("min.insync.replicas", "1");
    settings.setProperty("group.initial.rebalance.delay.ms", "0");
    // A killed broker's successor must wait until the controller gives its session up.
    settings.setProperty("broker.session.timeout.ms", "4000");
    settings.setProperty("broker.heartbeat.interval.ms", "500");
    settings.setProperty("log.index.size.max.bytes", String.valueOf(1024 * 1024));
    settings.setProperty("num.recovery.threads.per.data.dir", "2");
  }
}
