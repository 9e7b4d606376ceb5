package co.acuse.ingest.throttling;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be asked, settings {@code acuse.ingest.limit}.
 *
 * @param perSecond requests per second of one key in the long run; each invoice of a batch counts
 * @param burst requests at once after a quiet time
 * @param atOnce posts of all keys that are under way at the same time
 */
@ConfigurationProperties("acuse.ingest.limit")
record LimitSettings(
    @DefaultValue("100") double perSecond,
    @DefaultValue("1000") int burst,
    @DefaultValue("200") int atOnce) {

  LimitSettings {
    if (perSecond <= 0 || burst < 1 || atOnce < 1) {
      throw new IllegalArgumentException(
          "acuse.ingest.limit: per-second, burst and at-once must be greater than zero");
    }
  }
}
