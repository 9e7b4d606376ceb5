package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Message;
import java.time.Instant;

/** Whether an issuer's account can be used now. */
public sealed interface AccountState {

  record Usable(Account account) implements AccountState {}

  /** Not checked yet, or a check failed: nothing is sent. */
  record Unusable(Account account, Message reason, Instant tryAgainAt) implements AccountState {}

  /** No provider is configured for the issuer. */
  record Unknown() implements AccountState {}
}
