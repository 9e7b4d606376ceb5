package co.acuse.submitter.delivery;

import co.acuse.contracts.lifecycle.Message;

/** What came of handing a mail to the issuer's mail server. */
sealed interface MailOutcome {

  /** The server has taken it and answers for it. */
  record Taken() implements MailOutcome {}

  /** The server will never take it. */
  record Refused(Message why) implements MailOutcome {}

  /** It was certainly not taken; another time it may be. */
  record NotSent(Message why) implements MailOutcome {}

  /** It was sent, in part or whole, and not answered. */
  record Unclear(Message why) implements MailOutcome {}
}
