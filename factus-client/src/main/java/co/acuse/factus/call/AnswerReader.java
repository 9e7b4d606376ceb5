package co.acuse.factus.call;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Internal: takes what was asked for out of a good answer; empty when it is not in there. */
@FunctionalInterface
public interface AnswerReader<T> {

  /** The body is a missing node when the answer has none. */
  Optional<T> read(JsonNode body);

  /** As a reader of the answer's {@code data} alone. */
  static <T> AnswerReader<T> ofData(AnswerReader<T> reader) {
    return body -> {
      JsonNode data = body.path("data");
      return data.isContainer() ? reader.read(data) : Optional.empty();
    };
  }
}
