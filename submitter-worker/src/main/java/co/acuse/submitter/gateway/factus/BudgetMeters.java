package co.acuse.submitter.gateway.factus;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.IssuerSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.OptionalInt;

/** Shows how many requests each issuer's account has left; nothing before its first use. */
final class BudgetMeters implements MeterBinder {

  private final IssuerDirectory directory;
  private final FactusAccounts accounts;

  BudgetMeters(IssuerDirectory directory, FactusAccounts accounts) {
    this.directory = directory;
    this.accounts = accounts;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    directory.all().stream().map(IssuerSettings::nit).forEach(nit -> show(nit, meters));
    directory.onChange(changed -> changed.forEach(nit -> show(nit, meters)));
  }

  private void show(IssuerNit issuer, MeterRegistry meters) {
    Gauge.builder("acuse.provider.budget.remaining", () -> remaining(issuer))
        .description("requests that the account may make right now")
        .tag("provider", "factus")
        .tag("issuer", issuer.value())
        .register(meters);
  }

  private double remaining(IssuerNit issuer) {
    OptionalInt remaining = accounts.remaining(issuer);
    return remaining.isPresent() ? remaining.getAsInt() : Double.NaN;
  }
}
