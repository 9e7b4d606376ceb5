package co.acuse.edge.issuers;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.contracts.provider.Numberer;
import co.acuse.contracts.provider.ProviderProfile;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what a person wrote into settings, or says what to mend. */
final class SettingsReader {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  /** File names at the DIAN have ten digits for it. */
  private static final int MOST_DIGITS_AT_THE_DIAN = 10;

  private final SecretTexts secrets;
  private final DianReader dian;
  private final MailReader mail;

  SettingsReader(SecretTexts secrets) {
    this.secrets = secrets;
    this.dian = new DianReader(secrets);
    this.mail = new MailReader(secrets);
  }

  Map<IssuerNit, IssuerSettings> read(Map<String, List<SettingsForm>> forms) {
    Map<IssuerNit, IssuerSettings> issuers = new TreeMap<>();
    forms.forEach((nit, history) -> {
      try {
        IssuerNit issuer = new IssuerNit(nit);
        IssuerSettings settings =
            new IssuerSettings(issuer, history.stream().map(this::settings).toList());
        refuseUnfit(settings);
        issuers.put(issuer, settings);
      } catch (IssuersRefusedException | IllegalArgumentException e) {
        throw new IssuersRefusedException("issuer " + nit + ": " + e.getMessage());
      }
    });
    return issuers;
  }

  private ProviderSettings settings(SettingsForm form) {
    Provider provider = required("provider", form.provider());
    ProviderEnvironment environment = required("environment", form.environment());
    return new ProviderSettings(
        validFrom(form.validFrom()),
        provider,
        environment,
        units(provider, form.units()),
        form.collapseUnsupported(),
        form.sendEmail(),
        numbering(form.numbering()),
        provider == Provider.FACTUS ? factus(environment, form.factus()) : null,
        provider == Provider.DIAN ? dian.account(environment, form.dian()) : null,
        mail.account(provider, form.mail()));
  }

  private static void refuseUnfit(IssuerSettings settings) {
    for (ProviderSettings entry : settings.history()) {
      DianAccount account = entry.dian();
      if (account == null) {
        continue;
      }
      if (settings.nit().value().length() > MOST_DIGITS_AT_THE_DIAN) {
        throw new IssuersRefusedException("a NIT has at most ten digits at the DIAN");
      }
      if (entry.numbering().values().stream().anyMatch(NumberingRule.ById.class::isInstance)) {
        throw new IssuersRefusedException(
            "numbering takes a prefix with provider dian, not a range-id: its ranges have none");
      }
      for (Map.Entry<DocumentType, NumberingRule> rule : entry.numbering().entrySet()) {
        refuseTills(account.ranges(rule.getKey()), rule.getValue());
      }
    }
  }

  private static void refuseTills(List<DianRange> ranges, NumberingRule rule) {
    for (DianRange range : ranges) {
      if (range.numberedBy() == Numberer.TILL
          && rule.equals(new NumberingRule.ByPrefix(range.prefix()))) {
        throw new IssuersRefusedException(
            ("numbering.%s chooses the range of sales without a number, and tills number the prefix"
                    + " '%s': name another one, or leave it out")
                .formatted(range.type(), range.prefix()));
      }
    }
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IssuersRefusedException(name + " is missing");
    }
    return value;
  }

  private static Instant validFrom(@Nullable String text) {
    if (text == null) {
      return Instant.EPOCH;
    }
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text).atStartOfDay(BOGOTA).toInstant();
    } catch (DateTimeException _) {
      throw new IssuersRefusedException(
          "valid-from is neither a date (2026-01-31) nor an instant (2026-01-31T05:00:00Z)");
    }
  }

  private static Set<String> units(Provider provider, @Nullable Set<String> units) {
    if (units == null) {
      return provider == Provider.FACTUS ? ProviderProfile.factus().units() : Set.of();
    }
    return units.equals(Set.of("*")) ? Set.of() : units;
  }

  private static Map<DocumentType, NumberingRule> numbering(
      @Nullable Map<DocumentType, SettingsForm.NumberingForm> forms) {
    return forms == null
        ? Map.of()
        : forms.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().rule()));
  }

  private FactusAccount factus(
      ProviderEnvironment environment, SettingsForm.@Nullable FactusForm form) {
    SettingsForm.FactusForm account = required("factus", form);
    return new FactusAccount(
        baseUri(environment, account.baseUri()),
        secrets.required("factus.client-id", account.clientId()),
        new Secret(secrets.required("factus.client-secret", account.clientSecret())),
        secrets.required("factus.username", account.username()),
        new Secret(secrets.required("factus.password", account.password())));
  }

  /** The production host needs environment: production, and the other way round. */
  private static URI baseUri(ProviderEnvironment environment, @Nullable URI written) {
    boolean production = environment == ProviderEnvironment.PRODUCTION;
    URI uri = written != null ? written : standard(environment);
    if (production != FactusAccount.PRODUCTION.getHost().equals(uri.getHost())) {
      throw new IssuersRefusedException(
          "factus.base-uri and environment contradict each other: the host "
              + FactusAccount.PRODUCTION.getHost()
              + " goes with environment: production, and only with it");
    }
    return uri;
  }

  private static URI standard(ProviderEnvironment environment) {
    return switch (environment) {
      case PRODUCTION -> FactusAccount.PRODUCTION;
      case SANDBOX -> FactusAccount.SANDBOX;
      case SIMULATOR ->
          throw new IssuersRefusedException("factus.base-uri is missing: where is the simulator?");
    };
  }
}
