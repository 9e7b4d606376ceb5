package co.acuse.reliability.checker;

import co.acuse.reliability.evidence.LifecycleRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The steps that the submissions of one invoice may take, in the order of the sequence.
 *
 * <p>A submission is activated, once, while no other one is at work; makes attempts, each numbered
 * one higher than the last or, where one never left, not higher; waits; and ends once. Only one
 * that was not activated may end without all that: as a repeat, or because it never came to its
 * turn. Nothing is attempted or waited for by a submission that is not at work, and nothing
 * attempted at all once the invoice is issued. A document is only issued after an attempt.
 */
final class SubmissionSteps {

  private final Set<UUID> ended = new HashSet<>();
  private final Map<UUID, Integer> attempts = new HashMap<>();
  private @Nullable UUID active;
  private boolean issued;
  private boolean attempted;

  boolean hasEnded(UUID submission) {
    return ended.contains(submission);
  }

  /** Takes the next step; what is wrong with it, or nothing. */
  String take(LifecycleRecord event) {
    UUID submission = event.submissionId();
    if (submission == null) {
      return "it names no submission";
    }
    return switch (event.type()) {
      case "SubmissionActivated" -> activated(submission);
      case "AttemptStarted" -> attempted(submission, event.attempt());
      case "SubmissionWaiting", "ContingencyEntered" ->
          submission.equals(active) ? "" : "a submission waits that is not at work";
      case "InvoiceIssued", "SubmissionFailed" -> ended(submission, event);
      case "ProviderDocumentDeleted", "FilesArchived", "DeliveryReported", "AlertRaised" -> "";
      default -> "nobody knows such an event";
    };
  }

  private String activated(UUID submission) {
    if (active != null || ended.contains(submission)) {
      return "activated while " + (active == null ? "already at its end" : active + " is at work");
    }
    if (issued) {
      return "activated although the invoice is issued";
    }
    active = submission;
    return "";
  }

  private String attempted(UUID submission, @Nullable Integer attempt) {
    if (!submission.equals(active) || issued) {
      return "an attempt of a submission that is not at work";
    }
    int earlier = attempts.getOrDefault(submission, 0);
    int number = attempt == null ? 0 : attempt;
    if (number < 1 || number > earlier + 1) {
      return "attempt " + number + " after attempt " + earlier;
    }
    attempts.put(submission, number);
    attempted = true;
    return "";
  }

  private String ended(UUID submission, LifecycleRecord event) {
    if (!ended.add(submission)) {
      return "the second end of submission " + submission;
    }
    if (Objects.equals(active, submission)) {
      active = null;
    } else if (event.is("InvoiceIssued") && !event.repeat() && attempts.isEmpty()) {
      return "issued without ever being at work";
    }
    if (event.is("InvoiceIssued")) {
      issued = true;
      return attempted ? "" : "issued without any attempt";
    }
    return "";
  }
}
