package co.acuse.submitter.gateway.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.edge.issuers.DianAccount;
import co.acuse.edge.issuers.IssuerSettings;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.submitter.gateway.AccountNames;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.FrozenRequest;
import co.acuse.submitter.submission.LookupOutcome;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose documents are whose at the DIAN: rule 90 knows an issuer by its NIT alone. */
class DianAccountNamesTests {

  private static final IssuerNit ISSUER = ScriptedDian.ISSUER;
  private static final URI HERE = URI.create("http://localhost:1/WcfDianCustomerServices.svc");
  private static final URI THERE = URI.create("http://localhost:2/WcfDianCustomerServices.svc");

  @TempDir private Path directory;

  @Test
  void anotherSoftwareHasTheSameDocuments() {
    ProviderSettings first = DianIssuers.settings(directory, ISSUER, HERE);
    ProviderSettings renewed = later(first, HERE);

    assertThat(AccountNames.of(issuer(first, renewed), renewed).name()).isEqualTo("dian-900123456");
  }

  @Test
  void anotherServiceHasOthers() {
    ProviderSettings first = DianIssuers.settings(directory, ISSUER, HERE);
    ProviderSettings moved = later(first, THERE);

    assertThat(AccountNames.of(issuer(first, moved), moved))
        .isNotEqualTo(AccountNames.of(issuer(first, moved), first));
  }

  @Test
  void aCertificateRolledAheadIsNotUsedBeforeItsDay() {
    try (ScriptedDian dian = ScriptedDian.start(directory)) {
      dian.answers(Verdicts.STATUS, Verdicts.status(Verdicts.STATUS, "66", "TrackId no existe."));
      ProviderSettings first = DianIssuers.settings(directory, ISSUER, dian.fake().uri());
      dian.issuers().set(ISSUER, first, rolledAhead(first, directory.resolve("not-there-yet.p12")));
      FrozenRequest frozen = dian.frozen(InvoiceFixture.aSale());
      Account bound = AccountNames.of(issuer(first), first);

      LookupOutcome outcome =
          dian.gateway()
              .lookUp(
                  new Call(Duration.ofSeconds(10), () -> true, () -> true, bound, true, null),
                  ScriptedDian.key(InvoiceFixture.aSale()),
                  List.of(frozen));

      assertThat(outcome).isInstanceOf(LookupOutcome.NotFound.class);
    }
  }

  private static ProviderSettings rolledAhead(ProviderSettings first, Path keyFile) {
    DianAccount account = Objects.requireNonNull(first.dian());
    return with(
        first,
        ScriptedDian.NOW.plus(Duration.ofDays(1)),
        new DianAccount(
            account.endpoint(),
            account.softwareId(),
            account.pin(),
            keyFile,
            account.keyPassword(),
            account.seller(),
            account.ranges()));
  }

  private static IssuerSettings issuer(ProviderSettings... history) {
    return new IssuerSettings(ISSUER, List.of(history));
  }

  private static ProviderSettings later(ProviderSettings first, URI endpoint) {
    DianAccount account = Objects.requireNonNull(first.dian());
    return with(
        first,
        Instant.parse("2026-01-01T00:00:00Z"),
        new DianAccount(
            endpoint,
            "another-software",
            account.pin(),
            account.keyFile(),
            account.keyPassword(),
            account.seller(),
            account.ranges()));
  }

  private static ProviderSettings with(
      ProviderSettings first, Instant validFrom, DianAccount account) {
    return new ProviderSettings(
        validFrom,
        first.provider(),
        first.environment(),
        first.units(),
        first.collapseUnsupported(),
        first.sendEmail(),
        first.numbering(),
        null,
        account,
        null);
  }
}
