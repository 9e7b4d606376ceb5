package co.acuse.edge.issuers;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.edge.issuers.DianForm.RangeForm;
import co.acuse.edge.issuers.DianForm.SellerForm;
import co.acuse.edge.issuers.DianRange.Authorisation;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a person wrote of an account at the DIAN into settings, or says what to mend. */
final class DianReader {

  /** More numbers than a note's range will ever need. */
  private static final long NO_END = 999_999_999L;

  private final SecretTexts secrets;

  DianReader(SecretTexts secrets) {
    this.secrets = secrets;
  }

  DianAccount account(ProviderEnvironment environment, @Nullable DianForm form) {
    DianForm written = required("dian", form);
    return new DianAccount(
        endpoint(environment, written.endpoint()),
        secrets.required("dian.software-id", written.softwareId()),
        new Secret(secrets.required("dian.pin", written.pin())),
        path(required("dian.key-file", written.keyFile())),
        new Secret(secrets.required("dian.key-password", written.keyPassword())),
        seller(required("dian.seller", written.seller())),
        required("dian.ranges", written.ranges()).stream().map(this::range).toList());
  }

  private static DianSeller seller(SellerForm form) {
    return new DianSeller(
        form.organization(),
        required("dian.seller.name", form.name()),
        form.tradeName(),
        required("dian.seller.address", form.address()),
        required("dian.seller.municipality", form.municipality()),
        form.tax(),
        orNone(form.responsibilities()),
        orNone(form.industries()),
        form.merchantRegistration(),
        form.email(),
        form.phone());
  }

  private DianRange range(RangeForm form) {
    DocumentType type = required("dian.ranges.type", form.type());
    boolean invoices = type == DocumentType.INVOICE;
    Long first = required("dian.ranges.from", form.from());
    Long last = form.to() == null && !invoices ? Long.valueOf(NO_END) : form.to();
    return new DianRange(
        type,
        form.prefix(),
        first,
        required("dian.ranges.to", last),
        form.startAt() == null ? first : form.startAt(),
        form.numberedBy(),
        invoices || form.resolution() != null ? authorisation(form) : null);
  }

  private Authorisation authorisation(RangeForm form) {
    return new Authorisation(
        required("dian.ranges.resolution", form.resolution()),
        day("dian.ranges.valid-from", form.validFrom()),
        day("dian.ranges.valid-until", form.validUntil()),
        new Secret(secrets.required("dian.ranges.technical-key", form.technicalKey())));
  }

  /** The production host needs environment: production, and the other way round. */
  private static URI endpoint(ProviderEnvironment environment, @Nullable URI written) {
    boolean production = environment == ProviderEnvironment.PRODUCTION;
    URI endpoint = written != null ? written : standard(environment);
    String host = DianAccount.PRODUCTION.getHost();
    if (production != host.equalsIgnoreCase(endpoint.getHost())) {
      throw new IssuersRefusedException(
          "dian.endpoint and environment contradict each other: the host "
              + host
              + " goes with environment: production, and only with it");
    }
    return endpoint;
  }

  private static URI standard(ProviderEnvironment environment) {
    return switch (environment) {
      case PRODUCTION -> DianAccount.PRODUCTION;
      case SANDBOX -> DianAccount.HABILITACION;
      case SIMULATOR ->
          throw new IssuersRefusedException("dian.endpoint is missing: where is the simulator?");
    };
  }

  private static Path path(String written) {
    try {
      return Path.of(written);
    } catch (InvalidPathException _) {
      throw new IssuersRefusedException("dian.key-file is no path");
    }
  }

  private static LocalDate day(String name, @Nullable String written) {
    try {
      return LocalDate.parse(required(name, written));
    } catch (DateTimeException _) {
      throw new IssuersRefusedException(name + " is no date like 2026-01-31");
    }
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IssuersRefusedException(name + " is missing");
    }
    return value;
  }
}
