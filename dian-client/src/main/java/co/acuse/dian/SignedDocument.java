package co.acuse.dian;

import co.acuse.dian.code.DocumentCode;
import co.acuse.dian.document.CreditNote;
import co.acuse.dian.document.DebitNote;
import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Invoice;
import co.acuse.dian.packaging.FileKind;
import co.acuse.dian.packaging.ZippedFile;
import co.acuse.dian.packaging.Zipping;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A document as it is sent and kept. Keep its bytes: after a lost answer nothing else may be sent
 * again.
 */
public final class SignedDocument {

  private static final String XML = ".xml";

  private final FileKind kind;
  private final String number;
  private final DocumentCode code;
  private final String qrText;
  private final byte[] bytes;

  private SignedDocument(
      FileKind kind, String number, DocumentCode code, String qrText, byte[] bytes) {
    this.kind = kind;
    this.number = number;
    this.code = code;
    this.qrText = qrText;
    this.bytes = bytes;
  }

  /**
   * @param bytes are not copied
   */
  static SignedDocument of(DianDocument document, DocumentCode code, String qrText, byte[] bytes) {
    return new SignedDocument(
        kind(document), document.content().number().text(), code, qrText, bytes);
  }

  private static FileKind kind(DianDocument document) {
    return switch (document) {
      case Invoice _ -> FileKind.INVOICE;
      case CreditNote _ -> FileKind.CREDIT_NOTE;
      case DebitNote _ -> FileKind.DEBIT_NOTE;
    };
  }

  /** How its file's name starts. */
  public FileKind kind() {
    return kind;
  }

  /** Prefix and consecutive. */
  public String number() {
    return number;
  }

  /** Its CUFE or CUDE, which the DIAN's answer has to name. */
  public DocumentCode code() {
    return code;
  }

  /** What the QR code of its printed representation says, in lines (annex 1.9, 11.7). */
  public String qrText() {
    return qrText;
  }

  /** The signed XML in UTF-8, a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** SHA-256 of the bytes, 64 characters of 0-9 and a-f. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java has no SHA-256", impossible);
    }
  }

  /**
   * A ZIP of exactly these bytes, as SendBillSync takes it (annex 1.9, 6.5.8). The same name gives
   * the same ZIP.
   *
   * @param fileName of the XML in it, such as {@link co.acuse.dian.packaging.FileNames} makes them
   */
  public byte[] zipped(String fileName) {
    if (!fileName.endsWith(XML)) {
      throw new IllegalArgumentException("The name of a document's file ends in .xml: " + fileName);
    }
    return Zipping.of(new ZippedFile(fileName, bytes));
  }

  /** Without the content, which is business data: this ends up in logs. */
  @Override
  public String toString() {
    return "SignedDocument[%s %s, %d bytes]".formatted(kind, number, bytes.length);
  }
}
