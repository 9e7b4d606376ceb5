package co.acuse.edge.issuers;

import co.acuse.contracts.lifecycle.Provider;
import org.jspecify.annotations.Nullable;

/** Turns what a person wrote of a mail server into settings, or says what to mend. */
final class MailReader {

  private final SecretTexts secrets;

  MailReader(SecretTexts secrets) {
    this.secrets = secrets;
  }

  @Nullable MailAccount account(Provider provider, @Nullable MailForm form) {
    if (form == null) {
      return null;
    }
    if (provider != Provider.DIAN) {
      throw new IssuersRefusedException(
          "mail goes with provider: dian; Factus mails documents itself with send-email: true");
    }
    return new MailAccount(
        required("mail.host", form.host()),
        form.portOrUsual(),
        form.protection(),
        login(form),
        required("mail.from", form.from()),
        form.fromName(),
        form.replyTo());
  }

  private MailAccount.@Nullable Login login(MailForm form) {
    return form.username() == null && form.password() == null
        ? null
        : new MailAccount.Login(
            secrets.required("mail.username", form.username()),
            new Secret(secrets.required("mail.password", form.password())));
  }

  private static String required(String name, @Nullable String value) {
    if (value == null) {
      throw new IssuersRefusedException(name + " is missing");
    }
    return value;
  }
}
