package co.acuse.reliability.checker;

import java.util.List;

/** What the checker has to say about a run. */
public record Verdict(List<Violation> violations, Figures figures) {

  public Verdict {
    violations = List.copyOf(violations);
  }

  /** Whether everything holds. */
  public boolean isClean() {
    return violations.isEmpty();
  }
}
