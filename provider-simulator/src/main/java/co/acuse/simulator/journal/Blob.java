package co.acuse.simulator.journal;

/** Where some bytes lie in the file of bytes. */
public record Blob(long offset, int length) {

  public Blob {
    if (offset < 0 || length < 0) {
      throw new IllegalArgumentException("Not a place in a file: " + offset + "+" + length);
    }
  }
}
