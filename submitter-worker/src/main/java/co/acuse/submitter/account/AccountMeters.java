package co.acuse.submitter.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;

/** Shows as metrics which accounts can be used and what is wrong with which. */
final class AccountMeters {

  private final AccountChecks checks;
  private final MultiGauge usable;
  private final MultiGauge findings;

  AccountMeters(AccountChecks checks, MeterRegistry meters) {
    this.checks = checks;
    this.usable =
        MultiGauge.builder("acuse.account.usable")
            .description("1 when the issuer's account passed its check")
            .register(meters);
    this.findings =
        MultiGauge.builder("acuse.account.findings")
            .description("what a person should look at: ranges, plans")
            .register(meters);
  }

  void update() {
    List<AccountReport> reports = checks.reports();
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
