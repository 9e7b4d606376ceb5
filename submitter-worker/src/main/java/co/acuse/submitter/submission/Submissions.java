package co.acuse.submitter.submission;

import co.acuse.contracts.submission.SubmissionRequested;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the intake puts what it has read; it needs no lease and touches no document. */
public interface Submissions {

  /**
   * Inserts submissions in the order given; those that are there already stay as they are.
   *
   * @return for each that contradicts what is there under its id, the index in {@code arrivals}
   */
  List<Integer> insert(List<Arrival> arrivals);

  /**
   * A submission as it stood on its topic.
   *
   * @param value the record's bytes, kept as they came
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
  record Arrival(
      SubmissionRequested submission,
      byte[] value,
      @Nullable String traceparent,
      int partition,
      long offset) {}
}
