package co.acuse.ingest.throttling;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What each key may ask, settings {@code acuse.ingest.limit}; each invoice of a batch counts.
 *
 * @param perSecond requests per second in the long run
 * @param burst requests at once after a quiet time
 */
@ConfigurationProperties("acuse.ingest.limit")
record LimitSettings(@DefaultValue("100") double perSecond, @DefaultValue("1000") int burst) {

  LimitSettings {
    if (perSecond <= 0 || burst < 1) {
      throw new IllegalArgumentException(
          "acuse.ingest.limit: per-second and burst must be greater than zero");
    }
  }
}
