package co.acuse.edge.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** A setting of an existing topic that does harm, and how to mend it. */
record TopicFault(String topic, String setting, String found, String needed, String harm) {

  private static final String LOSS = "records can be lost";

  /** Everything that is wrong with a topic's settings. */
  static List<TopicFault> of(TopicPlan plan, Map<String, String> found, int brokers) {
    List<TopicFault> faults = new ArrayList<>();
    atLeast(faults, plan, found, TopicConfig.RETENTION_MS_CONFIG, plan.retention().toMillis());
    atLeast(faults, plan, found, TopicConfig.MAX_MESSAGE_BYTES_CONFIG, plan.maxMessageBytes());
    if (brokers >= TopicSettings.SAFE_REPLICAS) {
      atLeast(faults, plan, found, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, 2);
    } else {
      exactly(faults, plan, found, TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1", LOSS);
    }
    exactly(
        faults,
        plan,
        found,
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_DELETE,
        LOSS);
    if (plan.stampedByBroker()) {
      exactly(
          faults,
          plan,
          found,
          TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
          TopicSettings.BROKERS_TIME,
          "a till's wrong clock decides which dates are valid");
    }
    return faults;
  }

  private static void exactly(
      List<TopicFault> faults,
      TopicPlan plan,
      Map<String, String> found,
      String setting,
      String needed,
      String harm) {
    String text = found.getOrDefault(setting, needed);
    if (!text.equals(needed)) {
      faults.add(new TopicFault(plan.name(), setting, text, needed, harm));
    }
  }

  private static void atLeast(
      List<TopicFault> faults,
      TopicPlan plan,
      Map<String, String> found,
      String setting,
      long needed) {
    String text = found.get(setting);
    if (text == null) {
      return;
    }
    long value = Long.parseLong(text);
    // -1 is "for ever".
    if (value >= 0 && value < needed) {
      faults.add(new TopicFault(plan.name(), setting, text, Long.toString(needed), LOSS));
    }
  }

  String advice() {
    String days =
        setting.equals(TopicConfig.RETENTION_MS_CONFIG)
            ? " (" + Duration.ofMillis(Long.parseLong(needed)).toDays() + " days)"
            : "";
    return "Topic %s has %s=%s but needs %s%s, or %s: kafka-configs.sh"
            .formatted(topic, setting, found, needed, days, harm)
        + " --bootstrap-server … --alter --entity-type topics --entity-name %s --add-config %s=%s"
            .formatted(topic, setting, needed);
  }
}
