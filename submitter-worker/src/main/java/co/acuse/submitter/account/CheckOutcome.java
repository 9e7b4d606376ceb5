package co.acuse.submitter.account;

import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import java.time.Instant;
import java.util.List;

/** What a check of an issuer's account found. */
sealed interface CheckOutcome {

  /** The account can be used; what a person should look at stands in the findings. */
  record Passed(List<Finding> findings) implements CheckOutcome {
    public Passed {
      findings = List.copyOf(findings);
    }
  }

  /** The account belongs to another company: nothing may be issued with it. */
  record WrongCompany(String nit) implements CheckOutcome {}

  /** The provider does not let the account in. */
  record Refused(Denial denial, String why) implements CheckOutcome {}

  /** The provider could not be asked now. */
  record Unanswered(String why, Instant tryAgainAt) implements CheckOutcome {}

  /** The account has no request left of its rate budget now. */
  record NoRequestLeft(Instant tryAgainAt) implements CheckOutcome {}

  /** The issuer has no account in the settings in force. */
  record NotConfigured() implements CheckOutcome {}

  /** Another worker works for the issuer, so this one must not spend its requests. */
  record HeldElsewhere() implements CheckOutcome {}
}
