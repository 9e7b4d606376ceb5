package co.acuse.simulator.factus.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a document, and what may be seen of it.
 *
 * @param pollsLeft how often a pending document must still be asked about
 * @param rule the rule by which it is, or will be, rejected
 * @param toldAs422 whether its rejection is told as 422 instead of 201
 * @param settlesAt when it ends by itself, whatever is asked
 * @param then what it then becomes
 * @param visibleFrom until then look-ups do not find it
 */
public record Fate(
    int pollsLeft,
    @Nullable String rule,
    boolean toldAs422,
    @Nullable Instant settlesAt,
    DocumentState then,
    @Nullable Instant visibleFrom) {

  Fate onePollLess() {
    return new Fate(Math.max(0, pollsLeft - 1), rule, toldAs422, settlesAt, then, visibleFrom);
  }

  Fate settled() {
    return new Fate(0, rule, toldAs422, null, then, visibleFrom);
  }
}
