package co.acuse.edge.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** A setting of an existing topic under which records can be lost, and how to mend it. */
record TopicFault(String topic, String setting, String found, String needed) {

  /** Everything that is wrong with a topic's settings. */
  static List<TopicFault> of(TopicPlan plan, Map<String, String> found, int brokers) {
    List<TopicFault> faults = new ArrayList<>();
    atLeast(faults, plan, found, TopicConfig.RETENTION_MS_CONFIG, plan.retention().toMillis());
    atLeast(faults, plan, found, TopicConfig.MAX_MESSAGE_BYTES_CONFIG, plan.maxMessageBytes());
    if (brokers >= 3) {
      atLeast(faults, plan, found, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, 2);
    }
    String policy = found.getOrDefault(TopicConfig.CLEANUP_POLICY_CONFIG, "delete");
    if (!policy.equals(TopicConfig.CLEANUP_POLICY_DELETE)) {
      faults.add(new TopicFault(plan.name(), TopicConfig.CLEANUP_POLICY_CONFIG, policy, "delete"));
    }
    return faults;
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
      faults.add(new TopicFault(plan.name(), setting, text, Long.toString(needed)));
    }
  }

  String advice() {
    String days =
        setting.equals(TopicConfig.RETENTION_MS_CONFIG)
            ? " (" + Duration.ofMillis(Long.parseLong(needed)).toDays() + " days)"
            : "";
    return "Topic %s has %s=%s but needs %s%s, or records can be lost: kafka-configs.sh"
            .formatted(topic, setting, found, needed, days)
        + " --bootstrap-server … --alter --entity-type topics --entity-name %s --add-config %s=%s"
            .formatted(topic, setting, needed);
  }
}
