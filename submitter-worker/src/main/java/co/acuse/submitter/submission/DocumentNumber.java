package co.acuse.submitter.submission;

/**
 * A number that Acuse or a till gave a document: once held, no other document has it unless an
 * operator gives it back.
 */
public record DocumentNumber(String prefix, long number) {

  /** As the document shows it. */
  public String text() {
    return prefix + number;
  }
}
