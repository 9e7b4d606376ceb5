package co.acuse.dian.packaging;

/** One file in a ZIP. */
public final class ZippedFile {

  private final String name;
  private final byte[] bytes;

  /** Keeps a copy of the bytes. */
  public ZippedFile(String name, byte[] bytes) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A file in a ZIP needs a name");
    }
    this.name = name;
    this.bytes = bytes.clone();
  }

  /** As the ZIP tells it: from a foreign ZIP it is not to be trusted as a path. */
  public String name() {
    return name;
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Without the bytes, which hold customer data. */
  @Override
  public String toString() {
    return "ZippedFile[" + bytes.length + " bytes]";
  }
}
