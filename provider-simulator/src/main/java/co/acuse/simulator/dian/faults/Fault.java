package co.acuse.simulator.dian.faults;

import org.jspecify.annotations.Nullable;

/**
 * One thing that goes wrong.
 *
 * @param number seconds, questions or, of a wrong clock, minutes; 0 where the kind needs none
 * @param rule the authority's rule that speaks, where the kind needs one
 */
public record Fault(FaultKind kind, int number, @Nullable String rule) {

  private static final int MOST = 3600;

  public Fault {
    if (Math.abs(number) > MOST) {
      throw new IllegalArgumentException(kind.code() + ": the number must be at most " + MOST);
    }
    if (number < 0 && kind != FaultKind.SKEW) {
      throw new IllegalArgumentException(kind.code() + ": the number must not be negative");
    }
    if (kind.needsRule() && rule == null) {
      throw new IllegalArgumentException(kind.code() + " needs the rule that speaks");
    }
  }
}
