package co.acuse.factus.settings;

/**
 * How much of an answer is taken in.
 *
 * @param answer most bytes of a JSON answer
 * @param download most bytes of a file download, which is base64 in JSON
 * @param exchangeText most characters of the answer that are kept for the audit; the rest is cut
 *     and marked as cut
 */
public record SizeLimits(int answer, int download, int exchangeText) {

  public SizeLimits {
    if (answer < 1 || download < 1 || exchangeText < 1) {
      throw new IllegalArgumentException("Size limits must be positive");
    }
  }

  /** 8 MiB, 16 MiB for downloads, 256 KiB of text for the audit. */
  public static SizeLimits defaults() {
    return new SizeLimits(8 << 20, 16 << 20, 256 << 10);
  }
}
