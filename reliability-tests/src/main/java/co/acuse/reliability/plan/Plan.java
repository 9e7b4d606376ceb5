package co.acuse.reliability.plan;

import java.util.List;

/** Everything that a run will do; the same seed and scale always give the same plan. */
public record Plan(long seed, Scale scale, List<Issuer> issuers, List<PlannedPost> posts) {

  public Plan {
    issuers = List.copyOf(issuers);
    posts = List.copyOf(posts);
  }

  /** Draws a plan. */
  public static Plan of(long seed, Scale scale) {
    List<Issuer> issuers = Issuers.draw(scale, Chance.of(seed, "issuers"));
    return new Plan(seed, scale, issuers, new Day(seed, scale, issuers).posts());
  }
}
