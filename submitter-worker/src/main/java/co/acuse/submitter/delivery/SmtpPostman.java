package co.acuse.submitter.delivery;

import co.acuse.edge.issuers.MailAccount;
import co.acuse.submitter.submission.BuyersMail;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks SMTP (RFC 5321) to the issuer's mail server: one connection for each mail. */
final class SmtpPostman implements Postman {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);

  private final DeliverySettings settings;
  private final InstantSource clock;
  private final Optional<SSLSocketFactory> trust;

  /**
   * A postman.
   *
   * @param trust who vouches for mail servers; empty for those that Java trusts
   */
  SmtpPostman(DeliverySettings settings, InstantSource clock, Optional<SSLSocketFactory> trust) {
    this.settings = settings;
    this.clock = clock;
    this.trust = trust;
  }

  @Override
  public MailOutcome send(MailAccount account, String to, String id, BuyersMail mail) {
    if (!MailAccount.isAddress(to)) {
      return SmtpAnswers.badAddress();
    }
    Session session = Session.getInstance(properties(account));
    try {
      return hand(
          session, account, BuyersMessage.of(session, account, to, id, mail, clock.instant()));
    } catch (AddressException _) {
      return SmtpAnswers.badAddress();
    } catch (MessagingException unwritten) {
      throw new IllegalStateException("a mail could not be written in memory", unwritten);
    }
  }

  private static MailOutcome hand(Session session, MailAccount account, BuyersMessage message)
      throws NoSuchProviderException {
    Transport transport = session.getTransport("smtp");
    try {
      connect(transport, account);
    } catch (MessagingException away) {
      return SmtpAnswers.toConnecting(away);
    }
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return new MailOutcome.Taken();
    } catch (MessagingException answer) {
      return SmtpAnswers.toMail(answer);
    } finally {
      leave(transport);
    }
  }

  private static void connect(Transport transport, MailAccount account) throws MessagingException {
    MailAccount.Login login = account.login();
    transport.connect(
        account.host(),
        account.port(),
        login == null ? null : login.username(),
        login == null ? null : login.password().reveal());
  }

  /** What the server has answered counts, whatever comes after it. */
  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException late) {
      LOG.debug("The mail server broke off after its answer", late);
    }
  }

  private Properties properties(MailAccount account) {
    Properties smtp = new Properties();
    smtp.put("mail.smtp.connectiontimeout", millis(settings.connectTimeout()));
    smtp.put("mail.smtp.timeout", millis(settings.answerTimeout()));
    smtp.put("mail.smtp.writetimeout", millis(settings.answerTimeout()));
    smtp.put("mail.smtp.quitwait", "false");
    smtp.put("mail.smtp.auth", Boolean.toString(account.login() != null));
    smtp.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (account.protection()) {
      case STARTTLS -> {
        smtp.put("mail.smtp.starttls.enable", "true");
        smtp.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> smtp.put("mail.smtp.ssl.enable", "true");
      case NONE -> {}
    }
    trust.ifPresent(sockets -> smtp.put("mail.smtp.ssl.socketFactory", sockets));
    return smtp;
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
