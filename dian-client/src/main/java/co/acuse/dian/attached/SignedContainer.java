package co.acuse.dian.attached;

import co.acuse.dian.packaging.FileKind;
import co.acuse.dian.signature.XadesSigner;
import co.acuse.dian.xml.SecureXml;
import java.util.UUID;

/** A container as the buyer gets it; it is never sent to the DIAN. */
public final class SignedContainer {

  private final byte[] bytes;

  private SignedContainer(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Signs a container at its issue time. The same input gives the same bytes.
   *
   * @param signer of the issuer
   * @param signatureId names the signature; a new one for each
   * @throws IllegalArgumentException when it would be larger than {@link Unpacking} reads
   * @throws co.acuse.dian.signature.SigningException when the key cannot be used now
   */
  public static SignedContainer of(
      AttachedDocument container, XadesSigner signer, UUID signatureId) {
    byte[] bytes =
        signer.sign(
            AttachedXml.write(container), container.issued().moment().toInstant(), signatureId);
    if (bytes.length > SecureXml.MOST_BYTES) {
      throw new IllegalArgumentException(
          "The container would have %d bytes, more than %d"
              .formatted(bytes.length, SecureXml.MOST_BYTES));
    }
    return new SignedContainer(bytes);
  }

  /** How its file's name starts. */
  public FileKind kind() {
    return FileKind.ATTACHED_DOCUMENT;
  }

  /** The signed XML in UTF-8, a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Without the content, which is business data: this ends up in logs. */
  @Override
  public String toString() {
    return "SignedContainer[" + bytes.length + " bytes]";
  }
}
