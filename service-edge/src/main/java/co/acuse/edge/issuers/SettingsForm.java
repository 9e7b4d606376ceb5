package co.acuse.edge.issuers;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.lifecycle.Provider;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** One setting of an issuer as a person writes it. */
record SettingsForm(
    @Nullable String validFrom,
    @Nullable Provider provider,
    @Nullable ProviderEnvironment environment,
    @Nullable Set<String> units,
    @DefaultValue("false") boolean collapseUnsupported,
    @DefaultValue("false") boolean sendEmail,
    @Nullable Map<DocumentType, NumberingForm> numbering,
    @Nullable FactusForm factus,
    @Nullable DianForm dian,
    @Nullable MailForm mail) {

  /** One of them, or none for the single active range. */
  record NumberingForm(@Nullable Long rangeId, @Nullable String prefix) {

    NumberingRule rule() {
      if (rangeId != null && prefix != null) {
        throw new IssuersRefusedException("numbering takes a range-id or a prefix, not both");
      }
      if (rangeId != null) {
        return new NumberingRule.ById(rangeId);
      }
      return prefix == null ? new NumberingRule.SingleActive() : new NumberingRule.ByPrefix(prefix);
    }
  }

  /** The account; each text may be {@code ${ENV_NAME}} or {@code file:/path}. */
  record FactusForm(
      @Nullable URI baseUri,
      @Nullable String clientId,
      @Nullable String clientSecret,
      @Nullable String username,
      @Nullable String password) {

    @Override
    public String toString() {
      return "FactusForm[***]";
    }
  }
}
