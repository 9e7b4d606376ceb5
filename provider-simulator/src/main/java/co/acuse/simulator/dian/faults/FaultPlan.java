package co.acuse.simulator.dian.faults;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Decides what goes wrong, by rules in their order. */
public final class FaultPlan {

  private final List<ActiveRule> rules = new CopyOnWriteArrayList<>();
  private final AtomicLong lastRule = new AtomicLong();

  /** What strikes instead of the work that was asked for. */
  public Optional<Fault> before(Target target) {
    return first(target, FaultKind.Stage.BEFORE);
  }

  /** What strikes the answer when the work is done. */
  public Optional<Fault> after(Target target) {
    return first(target, FaultKind.Stage.AFTER);
  }

  /** What becomes of the document that is sent; several may strike together. */
  public List<Fault> verdict(Target target) {
    return rules.stream()
        .flatMap(rule -> rule.strike(target, FaultKind.Stage.VERDICT).stream())
        .toList();
  }

  ActiveRule add(FaultRule rule) {
    ActiveRule active = new ActiveRule(lastRule.incrementAndGet(), rule);
    rules.add(active);
    return active;
  }

  List<ActiveRule.View> list() {
    return rules.stream().map(ActiveRule::view).toList();
  }

  boolean remove(long id) {
    return rules.removeIf(rule -> rule.view().id() == id);
  }

  public void clear() {
    rules.clear();
  }

  private Optional<Fault> first(Target target, FaultKind.Stage stage) {
    return rules.stream().flatMap(rule -> rule.strike(target, stage).stream()).findFirst();
  }
}
