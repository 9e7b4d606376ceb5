package co.acuse.factus.auth;

import co.acuse.factus.json.AnswerJson;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a login brought. Never hard-code its life: the provider's documentation names two.
 *
 * @param renewAt on the monotonic clock, when the access token must no longer be used
 */
record Tokens(String access, @Nullable String refresh, long renewAt) {

  private static final long LIFE_WHEN_NOT_SAID = 300;

  /** Of a short life no more than a quarter is given up, else such a token would never be used. */
  private static final int LARGEST_SHARE_OF_MARGIN = 4;

  /** Empty when the answer holds no token. */
  static Optional<Tokens> read(String text, long askedAt, Duration margin) {
    return AnswerJson.parse(text)
        .filter(answer -> !answer.path("access_token").asString("").isBlank())
        .map(answer -> of(answer, askedAt, margin));
  }

  boolean isFresh(long now) {
    return now - renewAt < 0;
  }

  private static Tokens of(JsonNode answer, long askedAt, Duration margin) {
    long seconds = answer.path("expires_in").asLong(LIFE_WHEN_NOT_SAID);
    long life = Duration.ofSeconds(Math.clamp(seconds, 0, 86_400)).toNanos();
    long early = Math.min(margin.toNanos(), life / LARGEST_SHARE_OF_MARGIN);
    String refresh = answer.path("refresh_token").asString("");
    return new Tokens(
        answer.path("access_token").asString(),
        refresh.isBlank() ? null : refresh,
        askedAt + life - early);
  }

  @Override
  public String toString() {
    return "Tokens[****]";
  }
}
