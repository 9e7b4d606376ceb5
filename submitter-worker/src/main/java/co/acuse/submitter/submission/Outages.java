package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.OutageSign;

/** Notes what each request shows about the authority's service, where that may matter. */
final class Outages {

  private final Surroundings surroundings;

  Outages(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  void note(DocumentFile file, SubmissionOutcome outcome) {
    note(file, outcome.answer(), outcome instanceof SubmissionOutcome.Unavailable);
  }

  void note(DocumentFile file, LookupOutcome outcome) {
    note(file, outcome.answer(), outcome instanceof LookupOutcome.Unavailable);
  }

  /** What was no usable answer, and no sign either, says nothing. */
  private void note(DocumentFile file, Answer answer, boolean unavailable) {
    Account account = file.dealings().boundTo;
    if (account == null || !surroundings.gatewayOf(account).issuesInContingency()) {
      return;
    }
    OutageSign.Kind kind = answer.outage();
    if (kind != null) {
      var sign = new OutageSign(kind, file.now(), answer.status(), answer.summary());
      file.outage(new OutageNote.Seen(account.provider(), sign));
    } else if (!unavailable && answer.status() != null) {
      file.outage(new OutageNote.Over(account.provider()));
    }
  }
}
