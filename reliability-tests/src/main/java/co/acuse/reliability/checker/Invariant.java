package co.acuse.reliability.checker;

/** What must hold whatever happens; how each is decided stands at the class of its rule. */
public enum Invariant {
  I1("every accepted sale is in the audit, and every event too"),
  I2("every accepted sale has its end, or a live reason and a next action"),
  I3("no sale has more than one issued document, and nobody risks a second one"),
  I4("every SUCCESS has its document, with the same number, key and total"),
  I5("no FAILED sale has a document, and none may still come"),
  I6("every issued document is known, and equals what was posted"),
  I7("a post whose answer was lost counts once or not at all, under the same id"),
  I8("one end for each submission, sequences without a gap, legal paths"),
  I9("every submitting request was recorded before it left, and left if it was recorded"),
  I10("no account ever gets more requests in a window of its provider than that takes"),
  I11("statuses follow from the events alone, however often and in whatever order they are read"),
  I12("processes died at every step that they were to die at");

  private final String text;

  Invariant(String text) {
    this.text = text;
  }

  /** In a few words. */
  public String text() {
    return text;
  }
}
