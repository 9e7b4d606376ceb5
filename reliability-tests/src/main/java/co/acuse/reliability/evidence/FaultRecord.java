package co.acuse.reliability.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The beginning or the end of a fault.
 *
 * @param phase BEGIN or END
 */
public record FaultRecord(
    Instant at, String kind, @Nullable String target, String phase, @Nullable String detail) {

  /** Whether it only says that striking, or mending, did not work. */
  public boolean isFailure() {
    return detail != null && detail.startsWith("FAILED");
  }

  public boolean isBegin() {
    return phase.equals("BEGIN");
  }
}
