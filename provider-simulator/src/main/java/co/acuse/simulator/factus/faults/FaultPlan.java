package co.acuse.simulator.factus.faults;

import co.acuse.simulator.factus.protocol.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Decides what goes wrong: rules first, in their order, then what the reference asks for. */
public final class FaultPlan {

  private final List<ActiveRule> rules = new CopyOnWriteArrayList<>();
  private final AtomicLong lastRule = new AtomicLong();
  private final Map<Key, AtomicInteger> struck = new ConcurrentHashMap<>();

  private record Key(String account, String family, String reference, FaultKind kind) {}

  /** What strikes instead of the work that was asked for. */
  public Optional<Fault> before(Target target) {
    return first(target, FaultKind.Stage.BEFORE);
  }

  /** What strikes the answer when the work is done. */
  public Optional<Fault> after(Target target) {
    return first(target, FaultKind.Stage.AFTER);
  }

  /** What the authority is made to say of a document that is new. */
  public List<Fault> verdict(Target target) {
    List<Fault> all = new ArrayList<>();
    rules.forEach(rule -> rule.strike(target, FaultKind.Stage.VERDICT).ifPresent(all::add));
    for (MagicReference.Ordered ordered : ordered(target, FaultKind.Stage.VERDICT)) {
      if (take(target, ordered)) {
        all.add(ordered.fault());
      }
    }
    return all;
  }

  /** Counts a strike of an earlier life of this process. */
  public void recall(Target target, FaultKind kind) {
    counter(target, kind).incrementAndGet();
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

  void removeAll() {
    rules.clear();
  }

  /** Forgets rules and strikes. */
  public void clear() {
    rules.clear();
    struck.clear();
  }

  private Optional<Fault> first(Target target, FaultKind.Stage stage) {
    for (ActiveRule rule : rules) {
      Optional<Fault> fault = rule.strike(target, stage);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return ordered(target, stage).stream()
        .filter(ordered -> take(target, ordered))
        .findFirst()
        .map(MagicReference.Ordered::fault);
  }

  private static List<MagicReference.Ordered> ordered(Target target, FaultKind.Stage stage) {
    if (target.reference() == null || target.operation() != Operation.VALIDATE) {
      return List.of();
    }
    return MagicReference.read(target.reference()).stream()
        .filter(ordered -> ordered.fault().kind().stage() == stage)
        .toList();
  }

  private boolean take(Target target, MagicReference.Ordered ordered) {
    AtomicInteger count = counter(target, ordered.fault().kind());
    return count.getAndUpdate(n -> Math.min(n + 1, ordered.times())) < ordered.times();
  }

  private AtomicInteger counter(Target target, FaultKind kind) {
    Key key =
        new Key(
            target.account(),
            String.valueOf(target.family()),
            String.valueOf(target.reference()),
            kind);
    return struck.computeIfAbsent(key, _ -> new AtomicInteger());
  }
}
