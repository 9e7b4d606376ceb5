package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.OutageProof;
import co.acuse.contracts.lifecycle.OutageSign;
import co.acuse.contracts.lifecycle.OutageSign.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a service's failure since it last answered, until that proves an outage (annex
 * 1.9, contingency of type 04): an error and three more, each at least five seconds after the one
 * before, or a delay and five more, each at least two minutes after the one before.
 *
 * @param signs those that count, in the order in which they were seen
 * @param proof absent while nothing is proven
 */
public record OutageWatch(List<OutageSign> signs, @Nullable OutageProof proof) {

  private static final Duration VALID = Duration.ofMinutes(30);

  /** After a pause of this length nobody can say that the service was away all the while. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(15);

  public OutageWatch {
    signs = List.copyOf(signs);
  }

  /** Nothing was seen yet. */
  public static OutageWatch none() {
    return new OutageWatch(List.of(), null);
  }

  /** The proof, if it holds at a moment. */
  public @Nullable OutageProof proofAt(Instant moment) {
    return proof != null && proof.holdsAt(moment) ? proof : null;
  }

  /**
   * Takes one more sign; while a proof holds none is needed.
   *
   * @param ids names a proof, should there be one now
   */
  public OutageWatch seen(OutageSign sign, Supplier<UUID> ids) {
    if (proofAt(sign.at()) != null) {
      return this;
    }
    List<OutageSign> earlier = isForgotten(sign.at()) ? List.of() : signs;
    if (!counts(sign, earlier)) {
      return this;
    }
    List<OutageSign> all = new ArrayList<>(earlier);
    all.add(sign);
    List<OutageSign> alike = all.stream().filter(one -> one.kind() == sign.kind()).toList();
    return alike.size() < needed(sign.kind())
        ? new OutageWatch(all, null)
        : new OutageWatch(
            List.of(), new OutageProof(ids.get(), sign.at(), sign.at().plus(VALID), alike));
  }

  private boolean isForgotten(Instant now) {
    return proof != null || signs.isEmpty() || signs.getLast().at().plus(FORGOTTEN).isBefore(now);
  }

  private static boolean counts(OutageSign sign, List<OutageSign> earlier) {
    return earlier.stream()
        .filter(one -> one.kind() == sign.kind())
        .noneMatch(one -> sign.at().isBefore(one.at().plus(apart(sign.kind()))));
  }

  private static Duration apart(Kind kind) {
    return switch (kind) {
      case ERROR -> Duration.ofSeconds(5);
      case DELAY -> Duration.ofMinutes(2);
    };
  }

  private static int needed(Kind kind) {
    return switch (kind) {
      case ERROR -> 4;
      case DELAY -> 6;
    };
  }
}
