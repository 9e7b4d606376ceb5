package co.acuse.ingest.inbox;

import org.jspecify.annotations.Nullable;

/** Nothing is wrong with the records; they are read again when Kafka answers. */
final class KafkaNotReadyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KafkaNotReadyException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
