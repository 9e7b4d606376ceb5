package co.acuse.submitter.submission;

import co.acuse.contracts.identity.SubmissionId;
import co.acuse.contracts.lifecycle.IssuedDocument;
import co.acuse.contracts.lifecycle.Message;
import java.util.List;

/** What was issued, and of which content. */
public record Issue(
    IssuedDocument document,
    SubmissionId submission,
    String contentHash,
    Account account,
    List<Message> notices) {
  public Issue {
    notices = notices == null ? List.of() : List.copyOf(notices);
  }
}
