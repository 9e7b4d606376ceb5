package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Message;
import java.util.List;

/** Who gives a document its number. */
public sealed interface Numbering {

  /** The provider does, when it gets the document. */
  record ByProvider() implements Numbering {}

  /** The ledger does, together with the frozen request and so before anything is sent. */
  record ByAcuse(Series series) implements Numbering {}

  /** No numbers are configured for such a document; nothing was or will be sent. */
  record Inexpressible(List<Message> reasons) implements Numbering {
    public Inexpressible {
      reasons = List.copyOf(reasons);
    }
  }

  /** What it depends on is not known yet, or has run out; asked again soon. */
  record NotYet(Message reason) implements Numbering {}
}
