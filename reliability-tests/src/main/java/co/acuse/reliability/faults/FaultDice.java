package co.acuse.reliability.faults;

import co.acuse.reliability.cluster.Layout;
import java.util.List;
import java.util.random.RandomGenerator;

/** Chooses faults at random, from a seed alone. */
@SuppressWarnings("DoNotCallSuggester") // until there are faults
public final class FaultDice {

  private final Layout layout;
  private final RandomGenerator random;

  public FaultDice(Layout layout, RandomGenerator random) {
    this.layout = layout;
    this.random = random;
  }

  /** Every kind there is, as {@link Fault#kind} names it. */
  public static List<String> kinds() {
    return List.of();
  }

  /** A fault of a kind. */
  public Fault of(String kind) {
    throw new UnsupportedOperationException(kind + layout + random);
  }

  /** A fault of any kind, the usual ones more often. */
  public Fault any() {
    return of(kinds().get(random.nextInt(kinds().size())));
  }
}
