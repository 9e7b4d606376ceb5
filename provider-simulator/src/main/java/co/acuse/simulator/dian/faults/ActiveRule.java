package co.acuse.simulator.dian.faults;

import co.acuse.simulator.faults.Frequency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rule at work: how often it has struck and how often it still may. */
final class ActiveRule {

  private final long id;
  private final FaultRule rule;
  private final Fault fault;
  private final @Nullable Pattern document;
  private final Frequency frequency;

  /** A rule as the admin endpoint shows it. */
  record View(long id, FaultRule rule, int struck) {}

  ActiveRule(long id, FaultRule rule) {
    this.id = id;
    this.rule = rule;
    this.fault = rule.toFault();
    this.document = rule.documentPattern();
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
    return (rule.operation() == null || rule.operation() == target.operation())
        && (rule.nit() == null || rule.nit().equals(target.nit()))
        && (rule.key() == null || rule.key().equals(target.key()))
        && (document == null || matchesDocument(document, target.document()));
  }

  private static boolean matchesDocument(Pattern pattern, @Nullable String number) {
    return number != null && pattern.matcher(number).matches();
  }
}
