package co.acuse.submitter.submission;

import co.acuse.contracts.lifecycle.Message;
import java.util.List;

/** Who gives a document its number. */
public sealed interface Numbering {

  /** The provider does, when it gets the document. */
  record ByProvider() implements Numbering {}

  /**
   * The ledger does, together with the frozen request and so before anything is sent.
   *
   * @param series at least one, that whose numbers are to be used up first in front
   */
  record ByAcuse(List<Series> series) implements Numbering {
    public ByAcuse {
      series = List.copyOf(series);
      if (series.isEmpty()) {
        throw new IllegalArgumentException("numbers come from some series");
      }
    }

    public ByAcuse(Series only) {
      this(List.of(only));
    }
  }

  /** The till did; the ledger holds the number for the document before anything is sent. */
  record ByTill(DocumentNumber number) implements Numbering {}

  /** No numbers are configured for such a document; nothing was or will be sent. */
  record Inexpressible(List<Message> reasons) implements Numbering {
    public Inexpressible {
      reasons = List.copyOf(reasons);
    }
  }

  /** What it depends on is not known yet, or has run out; asked again soon. */
  record NotYet(Message reason) implements Numbering {}
}
