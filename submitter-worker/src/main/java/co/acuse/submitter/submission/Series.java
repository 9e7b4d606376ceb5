package co.acuse.submitter.submission;

/**
 * The numbers that an issuer may give now under one prefix, of one range.
 *
 * @param prefix may be empty
 * @param first of the range as it is authorised
 * @param start the first that Acuse may give; those of the range below it were given elsewhere
 */
public record Series(String prefix, long first, long start, long last) {
  public Series {
    if (first < 1 || start < first || last < start) {
      throw new IllegalArgumentException("a series runs from 1 or more upwards");
    }
  }

  /** A whole range. */
  public Series(String prefix, long first, long last) {
    this(prefix, first, first, last);
  }

  /** One of them as a document bears it. */
  public DocumentNumber number(long number) {
    return new DocumentNumber(prefix, number);
  }

  /** Whether a number under this prefix is one of them. */
  public boolean has(long number) {
    return number >= start && number <= last;
  }
}
