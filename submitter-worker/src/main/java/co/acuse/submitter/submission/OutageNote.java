package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.OutageSign;
import co.acuse.contracts.lifecycle.Provider;

/** What a request has shown about the authority's service itself. */
public sealed interface OutageNote {

  Provider provider();

  /** The service failed. */
  record Seen(Provider provider, OutageSign sign) implements OutageNote {}

  /** The service answered: whatever was being proven is over. */
  record Over(Provider provider) implements OutageNote {}
}
