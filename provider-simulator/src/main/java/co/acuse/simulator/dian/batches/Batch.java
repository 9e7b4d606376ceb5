package co.acuse.simulator.dian.batches;

import co.acuse.simulator.dian.answers.DianResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An upload that was taken.
 *
 * @param polls how many questions are still answered that it is in process
 * @param forever it will never be anything else
 */
record Batch(String zipKey, int polls, boolean forever, List<Entry> entries) {

  Batch {
    entries = List.copyOf(entries);
  }

  /**
   * One of its documents: stored, or refused with an answer.
   *
   * @param document its id
   */
  record Entry(@Nullable Long document, @Nullable DianResponse refusal) {}

  /** The ids of those that were stored. */
  List<Long> documents() {
    return entries.stream().map(Entry::document).filter(Objects::nonNull).toList();
  }

  boolean isInProcess() {
    return forever || polls > 0;
  }

  Batch decided() {
    return new Batch(zipKey, 0, false, entries);
  }

  Batch polled() {
    return new Batch(zipKey, Math.max(0, polls - 1), forever, entries);
  }
}
