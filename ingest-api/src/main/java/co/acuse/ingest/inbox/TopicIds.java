package co.acuse.ingest.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;

/** The ids that Kafka gave to topics: a topic made anew under an old name has another. */
@Component
final class TopicIds implements ConsumerAwareRebalanceListener {

  private static final long PATIENCE_SECONDS = 10;

  private final Admin admin;
  private final Map<String, Uuid> known = new ConcurrentHashMap<>();

  TopicIds(Admin topicAdmin) {
    this.admin = topicAdmin;
  }

  /**
   * The id of a topic.
   *
   * @throws KafkaNotReadyException when Kafka does not tell
   */
  Uuid of(String topic) {
    Uuid cached = known.get(topic);
    if (cached != null) {
      return cached;
    }
    try {
      Uuid told =
          Objects.requireNonNull(
                  admin
                      .describeTopics(List.of(topic))
                      .allTopicNames()
                      .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                      .get(topic))
              .topicId();
      known.put(topic, told);
      return told;
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaNotReadyException("the id of topic " + topic + " is not known", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaNotReadyException("interrupted", e);
    }
  }

  /** Partitions come anew when a topic was deleted and made again. */
  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
    assigned.forEach(partition -> known.remove(partition.topic()));
  }
}
