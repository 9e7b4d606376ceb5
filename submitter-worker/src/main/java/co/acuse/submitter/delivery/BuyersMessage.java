package co.acuse.submitter.delivery;

import co.acuse.edge.issuers.MailAccount;
import co.acuse.submitter.submission.BuyersMail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A mail as it goes over the wire (RFC 5322); its id is the delivery's own. */
final class BuyersMessage extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  private final String id;

  private BuyersMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  /**
   * Writes one.
   *
   * @throws jakarta.mail.internet.AddressException when {@code to} is no address
   */
  static BuyersMessage of(
      Session session, MailAccount account, String to, String id, BuyersMail mail, Instant now)
      throws MessagingException {
    BuyersMessage message = new BuyersMessage(session, id);
    message.setRecipient(RecipientType.TO, new InternetAddress(to, true));
    message.setFrom(sender(account.from(), account.fromName()));
    String replyTo = account.replyTo();
    if (replyTo != null) {
      message.setReplyTo(new InternetAddress[] {new InternetAddress(replyTo)});
    }
    message.setSubject(mail.subject(), UTF_8);
    message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atZone(BOGOTA)));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(new MimeMultipart(text(mail), attachment(mail)));
    message.saveChanges();
    return message;
  }

  private static InternetAddress sender(String address, @Nullable String name)
      throws MessagingException {
    InternetAddress sender = new InternetAddress(address);
    try {
      if (name != null) {
        sender.setPersonal(name, UTF_8);
      }
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java platform has UTF-8", e);
    }
    return sender;
  }

  private static MimeBodyPart text(BuyersMail mail) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(mail.text(), UTF_8);
    return part;
  }

  private static MimeBodyPart attachment(BuyersMail mail) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(mail.zip(), "application/zip")));
    part.setFileName(mail.fileName());
    part.setDisposition(Part.ATTACHMENT);
    return part;
  }

  /** Every attempt bears the same id: a server, or a reader, can tell that it is the same mail. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + id + ">");
  }
}
