package co.acuse.ingest.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.core.ProducerFactory;

/** Builds the one producer, with the patience of an HTTP request. */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

  @Bean
  KafkaWrites kafkaWrites(Admin topicAdmin, DoorProducers producers, PublishingSettings settings) {
    return new KafkaWrites(topicAdmin, producers.factory(), settings.probeEvery());
  }

  @Bean
  DoorProducers doorProducers(
      ProducerFactory<?, ?> kafkaProducerFactory,
      PublishingSettings settings,
      MeterRegistry meters) {
    return new DoorProducers(
        patience(kafkaProducerFactory.getConfigurationProperties(), settings), meters);
  }

  @Bean
  KafkaPublisher kafkaPublisher(
      DoorProducers producers,
      KafkaWrites writes,
      PublishingSettings settings,
      MeterRegistry meters) {
    return new KafkaPublisher(producers.factory(), writes, settings, meters);
  }

  private static Map<String, Object> patience(
      Map<String, Object> shared, PublishingSettings settings) {
    Map<String, Object> config = new HashMap<>(shared);
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest-door");
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.maxBlock().toMillis());
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(settings.requestTimeout()));
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(settings.deliveryTimeout()));
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, settings.bufferBytes());
    config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
    return config;
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }

  /** Not a bean of the factory's own type: Boot's must stay the only one of that. */
  static final class DoorProducers implements AutoCloseable {

    private final DefaultKafkaProducerFactory<byte[], byte[]> factory;

    DoorProducers(Map<String, Object> config, MeterRegistry meters) {
      factory =
          new DefaultKafkaProducerFactory<>(
              config, new ByteArraySerializer(), new ByteArraySerializer());
      factory.setPhysicalCloseTimeout(5);
      factory.addListener(new MicrometerProducerListener<>(meters));
    }

    ProducerFactory<byte[], byte[]> factory() {
      return factory;
    }

    @Override
    public void close() {
      factory.destroy();
    }
  }
}
