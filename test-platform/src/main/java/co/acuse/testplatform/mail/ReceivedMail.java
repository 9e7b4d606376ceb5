package co.acuse.testplatform.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the server got it.
 *
 * @param from the sender that the connection named
 * @param to the one recipient that the connection named
 * @param data with all headers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReceivedMail(String from, String to, byte[] data) {

  public String subject() {
    return header("Subject");
  }

  /** A header as people read it; empty when there is none. */
  public String header(String name) {
    return read(mail ->
        name.equals("Subject")
            ? String.valueOf(mail.getSubject())
            : String.join("\n", orNone(mail.getHeader(name))));
  }

  private static String[] orNone(String @Nullable [] values) {
    return values == null ? new String[0] : values;
  }

  /** What people read. */
  public String text() {
    return read(mail -> String.valueOf(part(mail, 0).getContent()));
  }

  public String attachmentName() {
    return read(mail -> String.valueOf(part(mail, 1).getFileName()));
  }

  public byte[] attachment() {
    return read(mail -> part(mail, 1).getInputStream().readAllBytes());
  }

  private static BodyPart part(MimeMessage mail, int place) throws MessagingException, IOException {
    return ((MimeMultipart) mail.getContent()).getBodyPart(place);
  }

  private <T> T read(Reading<T> reading) {
    try {
      return reading.of(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data)));
    } catch (MessagingException | IOException e) {
      throw new AssertionError("no mail that can be read", e);
    }
  }

  /** Something that is read in a mail. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(MimeMessage mail) throws MessagingException, IOException;
  }

  /** Without what it says. */
  @Override
  public String toString() {
    return "ReceivedMail[" + data.length + " bytes]";
  }
}
