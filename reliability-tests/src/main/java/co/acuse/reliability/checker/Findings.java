package co.acuse.reliability.checker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers violations; the story is told for as many of an invariant as a person would read. */
final class Findings {

  private static final int STORIES = 100;

  private final Scene scene;
  private final List<Violation> violations = new ArrayList<>();
  private final Map<Invariant, Integer> counts = new EnumMap<>(Invariant.class);

  Findings(Scene scene) {
    this.scene = scene;
    for (Invariant invariant : Invariant.values()) {
      counts.put(invariant, 0);
    }
  }

  /** Something is wrong with a sale. */
  void add(Invariant invariant, SaleFile file, String text) {
    int earlier = counts.merge(invariant, 1, Integer::sum);
    String story = earlier > STORIES ? "" : Story.of(file, scene);
    violations.add(new Violation(invariant, file.key(), text, story));
  }

  /** Something is wrong that is no sale's matter. */
  void add(Invariant invariant, String about, String text) {
    counts.merge(invariant, 1, Integer::sum);
    violations.add(new Violation(invariant, about, text, ""));
  }

  List<Violation> violations() {
    return violations;
  }

  Map<Invariant, Integer> counts() {
    return counts;
  }
}
