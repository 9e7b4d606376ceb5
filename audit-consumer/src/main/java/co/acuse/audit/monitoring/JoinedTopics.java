package co.acuse.audit.monitoring;

import co.acuse.contracts.Topics;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;

/** Healthy when this process has its share of both topics, be it an empty one. */
@Component("consumers")
final class JoinedTopics implements ConsumerAwareRebalanceListener, HealthIndicator {

  private static final Set<String> NEEDED = Set.of(Topics.SUBMISSIONS, Topics.LIFECYCLE);

  private final Set<String> joined = ConcurrentHashMap.newKeySet();

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    joined.addAll(consumer.subscription());
  }

  @Override
  public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    joined.removeAll(consumer.subscription());
  }

  @Override
  public Health health() {
    return joined.containsAll(NEEDED) ? Health.up().build() : Health.outOfService().build();
  }
}
