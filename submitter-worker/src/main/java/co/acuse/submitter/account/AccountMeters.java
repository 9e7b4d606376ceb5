package co.acuse.submitter.account;

import co.acuse.submitter.gateway.ProviderOffice;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows as metrics which accounts can be used and what is wrong with which. */
final class AccountMeters {

  private final Supplier<List<AccountReport>> checked;
  private final ProviderOffice office;
  private final InstantSource clock;
  private final MultiGauge usable;
  private final MultiGauge findings;
  private final MultiGauge certificates;

  AccountMeters(
      Supplier<List<AccountReport>> checked,
      ProviderOffice office,
      MeterRegistry meters,
      InstantSource clock) {
    this.checked = checked;
    this.office = office;
    this.clock = clock;
    this.usable =
        MultiGauge.builder("acuse.account.usable")
            .description("1 when the issuer's account passed its check")
            .register(meters);
    this.findings =
        MultiGauge.builder("acuse.account.findings")
            .description("what a person should look at: ranges, plans")
            .register(meters);
    this.certificates =
        MultiGauge.builder("acuse.certificate.remaining")
            .description("Time until the certificate that the issuer signs with ends")
            .baseUnit("seconds")
            .register(meters);
  }

  void update() {
    List<AccountReport> reports = checked.get();
    usable.register(
        reports.stream()
            .<Row<?>>map(report ->
                Row.of(Tags.of("issuer", report.issuer().value()), report.usable() ? 1 : 0))
            .toList(),
        true);
    findings.register(
        reports.stream()
            .flatMap(report ->
                report.findings().stream()
                    .map(finding -> tags(report, finding))
                    .distinct()
                    .<Row<?>>map(tags -> Row.of(tags, 1)))
            .toList(),
        true);
    certificates.register(
        reports.stream().flatMap(report -> certificate(report).stream()).toList(), true);
  }

  /** Below zero once it has ended. */
  private Optional<Row<?>> certificate(AccountReport report) {
    return office
        .certificateEnds(report.issuer())
        .<Row<?>>map(end -> Row.of(Tags.of("issuer", report.issuer().value()), end, this::until));
  }

  private double until(Instant end) {
    return Duration.between(clock.instant(), end).toSeconds();
  }

  private static Tags tags(AccountReport report, Finding finding) {
    return Tags.of(
        "issuer",
        report.issuer().value(),
        "code",
        finding.code().name(),
        "document_type",
        finding.documentType() == null ? "" : finding.documentType().name());
  }
}
