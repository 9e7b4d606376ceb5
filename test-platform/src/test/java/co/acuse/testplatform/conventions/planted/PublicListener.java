package co.acuse.testplatform.conventions.planted;

import org.springframework.kafka.annotation.KafkaListener;

/** Is public for nobody. */
public final class PublicListener {

  private String last = "";

  @KafkaListener(topics = "planted")
  void on(String value) {
    last = value;
  }

  String last() {
    return last;
  }
}
