package co.acuse.edge.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.TimestampType;

/** How a topic is made on a cluster of a given size. */
record TopicSettings(short replicas, Map<String, String> configs) {

  /** With fewer brokers a record is safe on the disk of one. */
  static final int SAFE_REPLICAS = 3;

  static final String BROKERS_TIME = TimestampType.LOG_APPEND_TIME.name;

  static TopicSettings of(TopicPlan plan, int brokers) {
    Map<String, String> configs = new HashMap<>();
    configs.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(plan.retention().toMillis()));
    configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(plan.maxMessageBytes()));
    configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
    if (plan.stampedByBroker()) {
      configs.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, BROKERS_TIME);
    }
    if (brokers >= SAFE_REPLICAS) {
      configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
    } else {
      // Nobody else has the record: it must be on disk before it is acknowledged.
      configs.put(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1");
    }
    return new TopicSettings((short) Math.min(brokers, SAFE_REPLICAS), configs);
  }

  NewTopic newTopic(TopicPlan plan) {
    return new NewTopic(plan.name(), plan.partitions(), replicas).configs(configs);
  }
}
