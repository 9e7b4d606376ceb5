package co.acuse.reliability.plan;

import java.time.Duration;

/**
 * How large a run is.
 *
 * @param atDian how many of the issuers send straight to the DIAN; the others go to Factus
 * @param documents sales and notes, each counted once however often it is posted
 * @param load how long tills go on selling
 * @param strikes faults that strike meanwhile, those of single documents not counted
 * @param deathsAtSteps how many of those faults are deaths at a step; a number above that of all
 *     steps means as many as it takes for one at each step
 * @param limitPerMinute requests that the provider allows one account
 */
public record Scale(
    String name,
    int issuers,
    int atDian,
    int documents,
    Duration load,
    int strikes,
    int deathsAtSteps,
    int limitPerMinute) {

  /** A few minutes: each kind of sale at least once, and faults of about half of the kinds. */
  public static final Scale SHORT =
      new Scale("short", 50, 0, 500, Duration.ofSeconds(75), 17, 3, 240);

  /** Half an hour of load, nearly twelve documents a second. */
  public static final Scale LONG =
      new Scale("long", 60, 0, 21_000, Duration.ofMinutes(30), 225, 1_000, 240);

  /**
   * As short, with issuers of both kinds: as many straight to the DIAN as a simulated one, which
   * checks two signatures of each sale on what the machine has left, can answer in time.
   */
  public static final Scale BOTH =
      new Scale("both", 24, 8, 1_100, Duration.ofSeconds(195), 34, 3, 240);

  public Scale {
    if (atDian < 0
        || issuers < Math.max(1, atDian)
        || documents < issuers
        || strikes < 0
        || limitPerMinute < 1) {
      throw new IllegalArgumentException("a run has issuers, documents of each, and a limit");
    }
    if (load.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("the load lasts a second or more");
    }
  }

  /** The same pace for another time. */
  public Scale lasting(Duration other) {
    double factor = (double) other.toMillis() / load.toMillis();
    return new Scale(
        name,
        issuers,
        atDian,
        Math.max(issuers, (int) Math.round(documents * factor)),
        other,
        (int) Math.round(strikes * factor),
        deathsAtSteps,
        limitPerMinute);
  }
}
