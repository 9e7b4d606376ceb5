package co.acuse.audit.files;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code acuse.audit.submitter-*}.
 *
 * @param submitterUri where PDFs are ordered; without it they are not fetched on demand
 * @param submitterKey an API key that the submitter knows as an operator's
 */
@ConfigurationProperties("acuse.audit")
record SubmitterSettings(@Nullable URI submitterUri, @Nullable String submitterKey) {

  @Override
  public String toString() {
    return "SubmitterSettings[submitterUri=" + submitterUri + "]";
  }
}
