package co.acuse.edge.issuers;

import co.acuse.edge.issuers.MailAccount.Protection;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A mail server as a person writes it; user name and password may be {@code ${ENV_NAME}} or {@code
 * file:/path}.
 */
record MailForm(
    @Nullable String host,
    @Nullable Integer port,
    @DefaultValue("STARTTLS") Protection protection,
    @Nullable String username,
    @Nullable String password,
    @Nullable String from,
    @Nullable String fromName,
    @Nullable String replyTo) {

  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_OVER_TLS = 465;

  /** As mail servers listen by custom, where nothing is written. */
  int portOrUsual() {
    if (port != null) {
      return port;
    }
    return protection == Protection.TLS ? SUBMISSION_OVER_TLS : SUBMISSION;
  }

  @Override
  public String toString() {
    return "MailForm[***]";
  }
}
