package co.acuse.submitter.delivery;

import co.acuse.contracts.lifecycle.Message;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/**
 * What a mail server's refusals mean. Only what it has said itself counts as an answer: everything
 * else that happens once it has begun to listen leaves open whether it took the mail.
 */
final class SmtpAnswers {

  private static final int LONGEST_TEXT = 300;
  private static final int FOR_NOW = 400;
  private static final int FOR_GOOD = 500;
  private static final int BEYOND = 600;

  private SmtpAnswers() {}

  static MailOutcome badAddress() {
    return new MailOutcome.Refused(
        new Message("BAD_ADDRESS", "El correo del comprador no es una dirección válida."));
  }

  /** Before the server took the connection nothing can have been sent. */
  static MailOutcome toConnecting(MessagingException away) {
    return new MailOutcome.NotSent(
        switch (away) {
          case MailConnectException _ ->
              new Message("MAIL_SERVER_AWAY", "El servidor de correo del emisor no responde.");
          case AuthenticationFailedException refused ->
              new Message(
                  "MAIL_LOGIN_REFUSED",
                  "El servidor de correo no admite usuario y contraseña del emisor: "
                      + text(refused));
          default -> unprotected(away);
        });
  }

  private static Message unprotected(MessagingException away) {
    boolean tls = causes(away).anyMatch(SSLException.class::isInstance);
    return tls
        ? new Message(
            "MAIL_SERVER_NOT_TRUSTED",
            "La conexión cifrada con el servidor de correo del emisor no se pudo establecer.")
        : new Message(
            "MAIL_SERVER_UNFIT", "El servidor de correo del emisor no sirve así: " + text(away));
  }

  static MailOutcome toMail(MessagingException answer) {
    return causes(answer)
        .map(SmtpAnswers::said)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() ->
            new MailOutcome.Unclear(
                new Message(
                    "MAIL_NOT_ANSWERED",
                    "El servidor de correo del emisor dejó de responder durante el envío.")));
  }

  private static Optional<MailOutcome> said(Throwable cause) {
    return switch (cause) {
      case SMTPAddressFailedException recipient ->
          meaning(recipient.getReturnCode(), "RECIPIENT_REFUSED", text(recipient));
      case SMTPSendFailedException step
          when step.getCommand().startsWith("MAIL") && step.getReturnCode() >= FOR_NOW ->
          Optional.of(new MailOutcome.NotSent(new Message("MAIL_SENDER_REFUSED", text(step))));
      case SMTPSendFailedException step ->
          meaning(step.getReturnCode(), "MAIL_REFUSED", text(step));
      default -> Optional.empty();
    };
  }

  private static Optional<MailOutcome> meaning(int code, String forGood, String text) {
    if (code >= FOR_GOOD && code < BEYOND) {
      return Optional.of(new MailOutcome.Refused(new Message(forGood, text)));
    }
    return code >= FOR_NOW && code < FOR_GOOD
        ? Optional.of(new MailOutcome.NotSent(new Message("MAIL_DEFERRED", text)))
        : Optional.empty();
  }

  private static Stream<Throwable> causes(MessagingException answer) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = answer; cause != null; cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes.stream();
  }

  /** What the server said, in one line. */
  private static String text(MessagingException answer) {
    String said = String.valueOf(answer.getMessage()).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return said.length() <= LONGEST_TEXT ? said : said.substring(0, LONGEST_TEXT) + "…";
  }
}
