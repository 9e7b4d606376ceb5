package co.acuse.ingest.acceptance;

import co.acuse.edge.problem.Problem;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers to a batch, one for each invoice and in their order. */
record BatchAnswer(List<Item> results) {

  BatchAnswer {
    results = List.copyOf(results);
  }

  /**
   * What a single post of the same invoice would have been answered.
   *
   * @param index of the invoice in the batch, from 0
   * @param status the HTTP status
   * @param receipt the body of a 202
   * @param problem the body of any other answer
   */
  record Item(
      int index,
      int status,
      @Nullable URI location,
      @Nullable SubmissionReceipt receipt,
      @Nullable Problem problem) {}
}
