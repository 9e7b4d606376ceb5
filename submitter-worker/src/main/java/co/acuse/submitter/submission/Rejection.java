package co.acuse.submitter.submission;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An own document that the authority rejected and that the provider still keeps. */
public record Rejection(SubmissionId submission, @Nullable String number, List<Message> rules) {
  public Rejection {
    rules = rules == null ? List.of() : List.copyOf(rules);
  }
}
