package co.acuse.ingest.inbox;

import co.acuse.edge.kafka.TopicPlan;
import co.acuse.edge.kafka.TopicPlans;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** How inbox topics are read: new ones are found within seconds, nothing is ever skipped. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

  private static final long RETRY_MILLIS = 1_000;
  private static final int FIND_TOPICS_MILLIS = 3_000;
  private static final int RECORDS_AT_ONCE = 100;
  private static final int FETCH_BYTES = 8 * 1024 * 1024;

  /** Each client that is configured has its topic, so that its till may begin. */
  @Bean
  TopicPlans inboxTopics(InboxSettings settings) {
    return new TopicPlans(settings.inbox().keySet().stream().map(TopicPlan::inbox).toList());
  }

  @Bean
  ConcurrentKafkaListenerContainerFactory<byte[], byte[]> inboxContainers(
      ConsumerFactory<?, ?> kafkaConsumerFactory, TopicIds topicIds, MeterRegistry meters) {
    DefaultKafkaConsumerFactory<byte[], byte[]> consumers =
        new DefaultKafkaConsumerFactory<>(
            config(kafkaConsumerFactory.getConfigurationProperties()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumers.addListener(new MicrometerConsumerListener<>(meters));
    ConcurrentKafkaListenerContainerFactory<byte[], byte[]> containers =
        new ConcurrentKafkaListenerContainerFactory<>();
    containers.setConsumerFactory(consumers);
    containers.getContainerProperties().setAckMode(ContainerProperties.AckMode.BATCH);
    containers.getContainerProperties().setConsumerRebalanceListener(topicIds);
    containers.setCommonErrorHandler(
        new DefaultErrorHandler(new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
    return containers;
  }

  private static Map<String, Object> config(Map<String, Object> shared) {
    Map<String, Object> config = new HashMap<>(shared);
    config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, FIND_TOPICS_MILLIS);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
    config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    return config;
  }
}
