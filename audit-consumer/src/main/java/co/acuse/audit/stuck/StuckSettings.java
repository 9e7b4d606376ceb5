package co.acuse.audit.stuck;

import co.acuse.contracts.lifecycle.Phase;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code acuse.audit.stuck}.
 *
 * @param after how long an invoice may be on its way
 * @param phases in which it is stuck at once
 */
@ConfigurationProperties("acuse.audit.stuck")
record StuckSettings(
    @DefaultValue("15m") Duration after,
    @DefaultValue({"BLOCKED", "SUSPENDED"}) Set<Phase> phases) {

  StuckSettings {
    phases = Set.copyOf(phases);
  }
}
