package co.acuse.submitter.submission;

/** A number that Acuse gave a document: once held, no other document ever has it. */
public record DocumentNumber(String prefix, long number) {

  /** As the document shows it. */
  public String text() {
    return prefix + number;
  }
}
