package co.acuse.simulator.factus.faults;

import co.acuse.simulator.faults.Frequency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rule at work: how often it has struck and how often it still may. */
final class ActiveRule {

  private final long id;
  private final FaultRule rule;
  private final Fault fault;
  private final @Nullable Pattern reference;
  private final Frequency frequency;

  /** A rule as the admin endpoint shows it. */
  record View(long id, FaultRule rule, int struck) {}

  ActiveRule(long id, FaultRule rule) {
    this.id = id;
    this.rule = rule;
    this.fault = rule.toFault();
    this.reference = rule.referencePattern();
    this.frequency =
        new Frequency(rule.times(), rule.rate(), rule.seed() == null ? id : rule.seed());
  }

  View view() {
    return new View(id, rule, frequency.struck());
  }

  /** Strikes or spares this request, and remembers it. */
  Optional<Fault> strike(Target target, FaultKind.Stage stage) {
    boolean meant = fault.kind().stage() == stage && matches(target);
    return meant && frequency.strikes() ? Optional.of(fault) : Optional.empty();
  }

  private boolean matches(Target target) {
    return (rule.account() == null || rule.account().equals(target.account()))
        && (rule.family() == null || rule.family() == target.family())
        && (rule.operation() == null || rule.operation() == target.operation())
        && (reference == null || matchesReference(reference, target.reference()));
  }

  private static boolean matchesReference(Pattern pattern, @Nullable String reference) {
    return reference != null && pattern.matcher(reference).matches();
  }
}
