package co.acuse.edge.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes missing topics and tells which existing ones could lose records. */
final class TopicKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(TopicKeeper.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Admin admin;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  TopicKeeper(Admin admin) {
    this.admin = admin;
  }

  /** Makes what is missing; does nothing for a topic that was seen before. */
  void ensure(Collection<TopicPlan> plans) throws InterruptedException, KafkaAwayException {
    List<TopicPlan> open = plans.stream().filter(plan -> !known.contains(plan.name())).toList();
    if (open.isEmpty()) {
      return;
    }
    int brokers = await(admin.describeCluster().nodes()).size();
    for (TopicPlan plan : open) {
      if (exists(plan)) {
        check(plan, brokers);
      } else {
        create(plan, brokers);
      }
      known.add(plan.name());
    }
  }

  private boolean exists(TopicPlan plan) throws InterruptedException, KafkaAwayException {
    try {
      await(admin.describeTopics(List.of(plan.name())).allTopicNames());
      return true;
    } catch (KafkaAwayException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return false;
      }
      throw e;
    }
  }

  private void create(TopicPlan plan, int brokers) throws InterruptedException, KafkaAwayException {
    TopicSettings settings = TopicSettings.of(plan, brokers);
    try {
      await(admin.createTopics(List.of(settings.newTopic(plan))).all());
      LOG.info(
          "Made topic {} with {} partitions and {} replicas",
          plan.name(),
          plan.partitions(),
          settings.replicas());
    } catch (KafkaAwayException e) {
      // Another service was faster.
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private void check(TopicPlan plan, int brokers) throws InterruptedException, KafkaAwayException {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, plan.name());
    Map<String, String> found =
        await(admin.describeConfigs(List.of(topic)).all()).values().stream()
            .flatMap(config -> config.entries().stream())
            .filter(entry -> entry.value() != null)
            .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    TopicFault.of(plan, found, brokers).forEach(fault -> LOG.error(fault.advice()));
  }

  private static <T> T await(org.apache.kafka.common.KafkaFuture<T> future)
      throws InterruptedException, KafkaAwayException {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new KafkaAwayException(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaAwayException(e);
    }
  }

  /** Kafka did not answer, or said no. */
  static final class KafkaAwayException extends Exception {
    private static final long serialVersionUID = 1L;

    KafkaAwayException(Throwable cause) {
      super(cause.getClass().getSimpleName(), cause);
    }
  }
}
