package co.acuse.factus.call;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The provider did what was asked. Its message is for people and may be empty. */
public record Confirmation(String message) {

  /** Internal: any good answer confirms, also one without a body (204). */
  public static Optional<Confirmation> read(JsonNode body) {
    return Optional.of(new Confirmation(body.path("message").asString("")));
  }
}
