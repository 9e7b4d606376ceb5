package co.acuse.submitter.submission;

import org.jspecify.annotations.Nullable;

/** What the ledger writes down of a request: first that it leaves, then what became of it. */
public sealed interface AttemptNote {

  SentRequest request();

  record Begun(SentRequest request) implements AttemptNote {}

  /**
   * The request's end.
   *
   * @param outcome the outcome's name
   * @param sent whether it left or may have left
   */
  record Concluded(SentRequest request, String outcome, @Nullable Integer status, boolean sent)
      implements AttemptNote {}
}
