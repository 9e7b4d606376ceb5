package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Message;
import java.util.List;

/** What came of freezing a request. */
public sealed interface Freezing {

  record Frozen(FrozenRequest request) implements Freezing {}

  /** There is no request, and so nothing to be sent. */
  sealed interface Withheld extends Freezing {}

  /** The provider has no way to say this; nothing was or will be sent. */
  record Inexpressible(List<Message> reasons) implements Withheld {}

  /** What it depends on is not known yet, such as the account's ranges; asked again soon. */
  record NotYet(Message reason) implements Withheld {}
}
