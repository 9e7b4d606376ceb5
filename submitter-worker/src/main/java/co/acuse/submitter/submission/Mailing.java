package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Message;

/** Whether the buyer of an issued document is mailed by Acuse. */
public sealed interface Mailing {

  /** No: the provider does that. */
  record None() implements Mailing {}

  record Ready(BuyersMail mail) implements Mailing {}

  /** It should be, and there is nothing that could be sent. */
  record Impossible(Message why) implements Mailing {}
}
