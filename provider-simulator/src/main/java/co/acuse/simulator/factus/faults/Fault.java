package co.acuse.simulator.factus.faults;

import org.jspecify.annotations.Nullable;

/**
 * One thing that goes wrong.
 *
 * @param number seconds, or polls for a pending document; 0 where the kind needs none
 * @param rule the authority's rule that rejects, where the kind needs one
 */
public record Fault(FaultKind kind, int number, @Nullable String rule) {

  private static final int LONGEST_SECONDS = 3600;

  public Fault {
    if (number < 0 || number > LONGEST_SECONDS) {
      throw new IllegalArgumentException(
          kind.code() + ": the number must be between 0 and " + LONGEST_SECONDS);
    }
    if (kind.parameter() == FaultKind.Parameter.RULE && rule == null) {
      throw new IllegalArgumentException(kind.code() + " needs the rule that rejects");
    }
  }
}
