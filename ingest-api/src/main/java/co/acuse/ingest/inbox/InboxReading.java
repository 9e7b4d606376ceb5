package co.acuse.ingest.inbox;

import co.acuse.contracts.lifecycle.DoorEvent.SubmissionRefused;
import co.acuse.contracts.submission.SubmissionRequested;

/** What an inbox record turned out to be. */
sealed interface InboxReading {

  /** An invoice that may go on. */
  record Invoice(SubmissionRequested submission) implements InboxReading {}

  /** An invoice that breaks rules: told as FAILED. */
  record Refused(SubmissionRefused event) implements InboxReading {}

  /** Nothing that could be an invoice: told as FAILED, and kept for a person. */
  record Unreadable(SubmissionRefused event, String reason) implements InboxReading {}
}
