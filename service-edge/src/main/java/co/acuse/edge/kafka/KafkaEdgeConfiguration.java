package co.acuse.edge.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Import this for topics made and checked at start (one {@link TopicPlan} bean each) and for {@link
 * DeadLetters}. Brokers and security come from {@code spring.kafka.*}.
 */
@Configuration(proxyBeanMethods = false)
public class KafkaEdgeConfiguration {

  @Bean(destroyMethod = "close")
  Admin topicAdmin(KafkaAdmin settings) {
    Map<String, Object> config = new HashMap<>(settings.getConfigurationProperties());
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
    return Admin.create(config);
  }

  @Bean
  TopicKeeper topicKeeper(Admin topicAdmin) {
    return new TopicKeeper(topicAdmin);
  }

  @Bean
  TopicsAtStart topicsAtStart(
      TopicKeeper keeper, ObjectProvider<TopicPlan> plans, ObjectProvider<TopicPlans> more) {
    return new TopicsAtStart(
        keeper,
        Stream.concat(
                plans.orderedStream(),
                more.orderedStream().flatMap(group -> group.plans().stream()))
            .toList());
  }

  /** A factory of its own: a service may give its main producer a short patience. */
  @Bean
  DeadLetters deadLetters(
      ProducerFactory<?, ?> boot,
      TopicKeeper topics,
      ObjectProvider<InstantSource> clock,
      MeterRegistry meters) {
    return new DeadLetters(
        deadLetterProducers(boot.getConfigurationProperties()),
        topics,
        clock.getIfAvailable(InstantSource::system),
        meters);
  }

  private static ProducerFactory<byte[], byte[]> deadLetterProducers(Map<String, Object> boot) {
    Map<String, Object> config = new HashMap<>(boot);
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "dead-letters");
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 25_000);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    config.put(
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicPlan.deadLetters("any").maxMessageBytes());
    return new DefaultKafkaProducerFactory<>(
        config, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
