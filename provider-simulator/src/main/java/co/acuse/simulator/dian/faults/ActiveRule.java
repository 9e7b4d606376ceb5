package co.acuse.simulator.dian.faults;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rule at work: how often it has struck and how often it still may. */
final class ActiveRule {

  private final long id;
  private final FaultRule rule;
  private final Fault fault;
  private final @Nullable Pattern document;
  private final SplittableRandom random;
  private int struck;

  /** A rule as the admin endpoint shows it. */
  record View(long id, FaultRule rule, int struck) {}

  ActiveRule(long id, FaultRule rule) {
    this.id = id;
    this.rule = rule;
    this.fault = rule.toFault();
    this.document = rule.documentPattern();
    this.random = new SplittableRandom(rule.seed() == null ? id : rule.seed());
  }

  synchronized View view() {
    return new View(id, rule, struck);
  }

  /** Strikes or spares this request, and remembers it. */
  synchronized Optional<Fault> strike(Target target, FaultKind.Stage stage) {
    boolean spent = rule.times() != null && struck >= rule.times();
    if (fault.kind().stage() != stage || spent || !matches(target)) {
      return Optional.empty();
    }
    if (rule.rate() != null && random.nextDouble() >= rule.rate()) {
      return Optional.empty();
    }
    struck++;
    return Optional.of(fault);
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
