package co.acuse.submitter.gateway.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.edge.issuers.DianAccount;
import co.acuse.edge.issuers.IssuerSettings;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.submitter.gateway.AccountNames;
import java.net.URI;
import java.nio.file.Path;
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

  private static IssuerSettings issuer(ProviderSettings... history) {
    return new IssuerSettings(ISSUER, List.of(history));
  }

  private static ProviderSettings later(ProviderSettings first, URI endpoint) {
    DianAccount account = Objects.requireNonNull(first.dian());
    return new ProviderSettings(
        Instant.parse("2026-01-01T00:00:00Z"),
        first.provider(),
        first.environment(),
        first.units(),
        first.collapseUnsupported(),
        first.sendEmail(),
        first.numbering(),
        null,
        new DianAccount(
            endpoint,
            "another-software",
            account.pin(),
            account.keyFile(),
            account.keyPassword(),
            account.seller(),
            account.ranges()));
  }
}
