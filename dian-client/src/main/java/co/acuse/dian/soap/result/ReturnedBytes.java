package co.acuse.dian.soap.result;

import java.util.Arrays;

/**
 * Bytes that the DIAN returned, exactly as they came. An ApplicationResponse is evidence by its
 * signature: store these bytes and never a copy that was parsed and written again.
 */
public final class ReturnedBytes {

  private final byte[] bytes;

  private ReturnedBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  public static ReturnedBytes of(byte[] bytes) {
    return new ReturnedBytes(bytes.clone());
  }

  public byte[] toByteArray() {
    return bytes.clone();
  }

  public int length() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReturnedBytes same && Arrays.equals(bytes, same.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The length alone: the content is somebody's business data. */
  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
