package co.acuse.reliability.checker;

import static co.acuse.reliability.checker.Invariant.I12;

import co.acuse.reliability.evidence.DeathRecord;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * I12: a death at any step boundary keeps the others.
 *
 * <p>The others are decided for the whole run, deaths included; what is decided here is that it
 * proves something: a process died at each of the steps that {@code run.json} lists.
 */
final class StepsStruck {

  private StepsStruck() {}

  static void judge(Scene scene, Findings findings) {
    Set<String> struck =
        scene.evidence.deaths().stream()
            .map(DeathRecord::step)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    scene.run().steps().stream()
        .filter(step -> !struck.contains(step))
        .forEach(step -> findings.add(I12, "step " + step, "no process died at it"));
  }
}
