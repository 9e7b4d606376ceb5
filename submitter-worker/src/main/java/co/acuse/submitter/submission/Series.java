package co.acuse.submitter.submission;

/**
 * The numbers that an issuer may give now under one prefix.
 *
 * @param prefix may be empty
 */
public record Series(String prefix, long first, long last) {
  public Series {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("a series runs from 1 or more upwards");
    }
  }

  /** One of them as a document bears it. */
  public DocumentNumber number(long number) {
    return new DocumentNumber(prefix, number);
  }

  /** Whether a number under this prefix is one of them. */
  public boolean has(long number) {
    return number >= first && number <= last;
  }
}
