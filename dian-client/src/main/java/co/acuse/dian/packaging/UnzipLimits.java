package co.acuse.dian.packaging;

/**
 * How much a ZIP from outside may grow to.
 *
 * @param mostFiles entries, directories counted
 * @param mostBytes of all files together, unpacked
 * @param mostRatio how many times larger than the ZIP they may be together
 */
public record UnzipLimits(int mostFiles, int mostBytes, int mostRatio) {

  /** The DIAN's own: 50 documents and 50 MB. XML hardly ever shrinks to a hundredth. */
  public static final UnzipLimits DIAN = new UnzipLimits(50, 50 * 1024 * 1024, 100);

  public UnzipLimits {
    if (mostFiles < 1 || mostBytes < 1 || mostRatio < 1) {
      throw new IllegalArgumentException("Each limit on unpacking must be 1 or more");
    }
  }
}
