package co.acuse.submitter.lifecycle;

import co.acuse.edge.kafka.TopicPlan;
import co.acuse.submitter.submission.EventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** Builds the way out. */
@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

  @Bean
  TopicPlan lifecycleTopic() {
    return TopicPlan.lifecycle();
  }

  @Bean
  @SuppressWarnings("unchecked") // keys and values are bytes by configuration
  EventPublisher eventPublisher(ProducerFactory<?, ?> producers) {
    return new KafkaEvents(new KafkaTemplate<>((ProducerFactory<byte[], byte[]>) producers));
  }
}
