package co.acuse.edge.issuers;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.provider.ProviderProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the documents of an issuer go from a certain instant on.
 *
 * @param units unit codes that the provider takes of this issuer; empty means all of the
 *     authority's
 * @param collapseUnsupported whether a line that the provider does not take goes as one unit
 * @param sendEmail whether the provider mails the document to the customer
 * @param numbering per document type; what is absent means the single active range
 * @param factus present when the provider is Factus
 * @param dian present when the provider is the DIAN
 * @param mail by which the documents of an issuer at the DIAN go to their buyers; absent when they
 *     do not
 */
public record ProviderSettings(
    Instant validFrom,
    Provider provider,
    ProviderEnvironment environment,
    Set<String> units,
    boolean collapseUnsupported,
    boolean sendEmail,
    Map<DocumentType, NumberingRule> numbering,
    @Nullable FactusAccount factus,
    @Nullable DianAccount dian,
    @Nullable MailAccount mail) {

  public ProviderSettings {
    units = Set.copyOf(units);
    numbering = Map.copyOf(numbering);
    if ((provider == Provider.FACTUS) != (factus != null)) {
      throw new IllegalArgumentException("an account at Factus, and only with provider factus");
    }
    if ((provider == Provider.DIAN) != (dian != null)) {
      throw new IllegalArgumentException("an account at the DIAN, and only with provider dian");
    }
  }

  /** How a range is found for documents of {@code type}. */
  public NumberingRule numbering(DocumentType type) {
    return numbering.getOrDefault(type, new NumberingRule.SingleActive());
  }

  /** What the rules of an invoice need to know of the provider. */
  public ProviderProfile profile() {
    return new ProviderProfile(
        provider,
        units,
        collapseUnsupported,
        dian == null ? List.of() : dian.ranges().stream().map(DianRange::numbers).toList());
  }
}
