package co.acuse.submitter.archive;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are fetched.
 *
 * @param enabled whether XML and attached document are fetched after each document
 * @param pause between looks for what is due
 * @param batch most documents taken up at once
 * @param firstWait after the first try that failed; each further one waits twice as long
 * @param longestWait at most this long
 */
@ConfigurationProperties("acuse.archive")
record ArchiveSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1s") Duration pause,
    @DefaultValue("50") int batch,
    @DefaultValue("30s") Duration firstWait,
    @DefaultValue("6h") Duration longestWait) {

  Duration waitAfter(int tries) {
    Duration wait = firstWait.multipliedBy(1L << Math.clamp(tries, 0, 20));
    return wait.compareTo(longestWait) > 0 ? longestWait : wait;
  }
}
