package co.acuse.reliability.plan;

import co.acuse.reliability.cluster.Layout;
import co.acuse.reliability.faults.DeathAtStep;
import co.acuse.reliability.faults.Fault;
import co.acuse.reliability.faults.FaultDice;
import co.acuse.reliability.sabotage.Step;
import java.util.List;
import java.util.stream.Stream;

/** Everything that a run will do; the same seed and scale always give the same plan. */
public record Plan(
    long seed,
    Scale scale,
    List<Issuer> issuers,
    List<PlannedPost> posts,
    Ebb ebb,
    List<PlannedStrike> strikes) {

  public Plan {
    issuers = List.copyOf(issuers);
    posts = List.copyOf(posts);
    strikes = List.copyOf(strikes);
  }

  /** Draws a plan. */
  public static Plan of(long seed, Scale scale) {
    List<Issuer> issuers = Issuers.draw(scale, Chance.of(seed, "issuers"));
    Ebb ebb = Ebb.of(scale);
    Layout layout = layout(seed, scale, issuers);
    FaultDice dice = new FaultDice(layout, Chance.randomOf(seed, "faults"));
    List<List<Fault>> deaths =
        Deaths.draw(scale.deathsAtSteps(), layout, Chance.of(seed, "deaths"));
    return new Plan(
        seed,
        scale,
        issuers,
        new Day(seed, scale, issuers).posts(),
        ebb,
        new Storm(
                scale,
                ebb,
                dice,
                deaths,
                Deaths.last(scale.deathsAtSteps(), layout),
                Chance.of(seed, "storm"))
            .strikes());
  }

  /** The cluster on which it is carried out. */
  public Layout layout() {
    return layout(seed, scale, issuers);
  }

  /** The steps at which a process must be seen to die: each one, or none in particular. */
  public List<String> steps() {
    if (!Deaths.isOfEach(scale.deathsAtSteps())) {
      return List.of();
    }
    return strikes.stream()
        .map(PlannedStrike::fault)
        .filter(DeathAtStep.class::isInstance)
        .flatMap(fault -> ((DeathAtStep) fault).steps().stream())
        .distinct()
        .map(Step::name)
        .toList();
  }

  /** All of it, a line each, to be read and compared. */
  public Stream<String> lines() {
    Stream<String> head = Stream.of("seed " + seed + ", " + scale + ", " + ebb);
    return Stream.of(head, issuers.stream(), strikes.stream(), posts.stream())
        .flatMap(part -> part.map(Object::toString));
  }

  private static List<String> nits(Stream<Issuer> issuers) {
    return issuers.map(Issuer::nit).toList();
  }

  private static Layout layout(long seed, Scale scale, List<Issuer> issuers) {
    return Deaths.settings(
        Layout.of(nits(issuers.stream()), seed)
            .straightToDian(nits(issuers.stream().filter(Issuer::atDian)))
            .limitPerMinute(scale.limitPerMinute())
            .simulatorSwitch("sameReference", "ANOTHER")
            .setting("worker", "acuse.dian.contingency", scale.atDian() > 0));
  }
}
