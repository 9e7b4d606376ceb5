package co.acuse.submitter.submission;

import org.jspecify.annotations.Nullable;

/**
 * What a buyer is mailed of an issued document. It stays as it is until it is delivered: every
 * attempt sends the same.
 *
 * @param recipient the buyer's address; absent when the document names none
 * @param text for people
 * @param fileName of the attachment
 * @param zip the attachment
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record BuyersMail(
    @Nullable String recipient, String subject, String text, String fileName, byte[] zip) {

  /** A line break in a header would begin another one. */
  public BuyersMail {
    if (hasControls(subject) || hasControls(fileName)) {
      throw new IllegalArgumentException("subject and file name of a mail are one line of text");
    }
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  /** Without what it says of the buyer. */
  @Override
  public String toString() {
    return "BuyersMail[" + fileName + ", " + zip.length + " bytes]";
  }
}
