package co.acuse.submitter.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails to buyers are sent.
 *
 * @param enabled whether this worker sends any
 * @param pause between looks for what is due
 * @param batch most mails of one issuer taken up at once
 * @param retries the waits after the first, second … attempt that failed; the last one counts on
 * @param giveUpAfter from the beginning of a round
 * @param connectTimeout to the mail server, TLS included
 * @param answerTimeout for each of its answers, and for each part that it is sent
 */
@ConfigurationProperties("acuse.delivery")
record DeliverySettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1s") Duration pause,
    @DefaultValue("20") int batch,
    @DefaultValue({"1m", "5m", "15m", "1h"}) List<Duration> retries,
    @DefaultValue("48h") Duration giveUpAfter,
    @DefaultValue("10s") Duration connectTimeout,
    @DefaultValue("30s") Duration answerTimeout) {

  /** More answers than a mail takes, so that nobody begins it again while it is under way. */
  private static final int ANSWERS = 12;

  DeliverySettings {
    retries = List.copyOf(retries);
    if (retries.isEmpty()) {
      throw new IllegalArgumentException("acuse.delivery.retries names at least one wait");
    }
    if (connectTimeout.toMillis() < 1 || answerTimeout.toMillis() < 1) {
      throw new IllegalArgumentException(
          "acuse.delivery.connect-timeout and .answer-timeout are longer than nothing");
    }
  }

  /**
   * How long until the next attempt.
   *
   * @param attempts that were made, from 1
   */
  Duration waitAfter(int attempts) {
    return retries.get(Math.clamp(attempts, 1, retries.size()) - 1);
  }

  boolean isOver(Instant since, Instant now) {
    return !now.isBefore(since.plus(giveUpAfter));
  }

  /** When an attempt of which nothing was heard is made again at the earliest. */
  Duration hold() {
    return connectTimeout.plus(answerTimeout.multipliedBy(ANSWERS));
  }
}
