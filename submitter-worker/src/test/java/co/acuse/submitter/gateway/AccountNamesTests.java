package co.acuse.submitter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.edge.issuers.FactusAccount;
import co.acuse.edge.issuers.IssuerSettings;
import co.acuse.edge.issuers.ProviderEnvironment;
import co.acuse.edge.issuers.ProviderSettings;
import co.acuse.edge.issuers.Secret;
import co.acuse.submitter.submission.Account;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which entries of an issuer mean the same account. */
class AccountNamesTests {

  private static final IssuerNit ISSUER = new IssuerNit("900123456");
  private static final Instant LATER = Instant.parse("2026-07-01T05:00:00Z");

  @Test
  void anEntryIsNamedByItsIssuerWhateverItsLogin() {
    ProviderSettings mistyped = entry(Instant.EPOCH, "mistyped");
    ProviderSettings corrected = entry(Instant.EPOCH, "client");

    assertThat(AccountNames.of(issuer(mistyped), mistyped))
        .isEqualTo(AccountNames.of(issuer(corrected), corrected))
        .isEqualTo(new Account(Provider.FACTUS, "factus-900123456", "simulator"));
  }

  @Test
  void aLaterEntryWithTheSameLoginMeansTheSameAccount() {
    ProviderSettings first = entry(Instant.EPOCH, "client");
    ProviderSettings otherRange = entry(LATER, "client");
    IssuerSettings issuer = issuer(first, otherRange);

    assertThat(AccountNames.of(issuer, otherRange)).isEqualTo(AccountNames.of(issuer, first));
    assertThat(AccountNames.find(issuer, AccountNames.of(issuer, first), LATER))
        .contains(otherRange);
  }

  @Test
  void aLaterEntryWithAnotherLoginMeansAnotherAccountAlsoAfterTheFirstIsGone() {
    ProviderSettings first = entry(Instant.EPOCH, "client");
    ProviderSettings moved = entry(LATER, "elsewhere");
    Account account = AccountNames.of(issuer(first, moved), moved);

    assertThat(account).isNotEqualTo(AccountNames.of(issuer(first, moved), first));
    assertThat(AccountNames.of(issuer(moved), moved)).isEqualTo(account);
    assertThat(AccountNames.find(issuer(moved), AccountNames.of(issuer(first), first), LATER))
        .isEmpty();
  }

  @Test
  void anEntryCountsFromItsDateOn() {
    ProviderSettings first = entry(Instant.EPOCH, "client");
    ProviderSettings ahead = entry(LATER, "client");
    IssuerSettings issuer = issuer(first, ahead);
    Account account = AccountNames.of(issuer, first);

    assertThat(AccountNames.find(issuer, account, LATER.minusMillis(1))).contains(first);
    assertThat(AccountNames.find(issuer, account, LATER)).contains(ahead);
  }

  @Test
  void anAccountThatOnlyLaterEntriesMeanIsDealtWithByTheFirstOfThem() {
    ProviderSettings postponed = entry(LATER, "client");
    ProviderSettings after = entry(LATER.plusSeconds(60), "client");
    IssuerSettings issuer = issuer(postponed, after);

    assertThat(AccountNames.find(issuer, AccountNames.of(issuer, postponed), Instant.EPOCH))
        .contains(postponed);
  }

  private static IssuerSettings issuer(ProviderSettings... entries) {
    return new IssuerSettings(ISSUER, List.of(entries));
  }

  private static ProviderSettings entry(Instant validFrom, String clientId) {
    return new ProviderSettings(
        validFrom,
        Provider.FACTUS,
        ProviderEnvironment.SIMULATOR,
        Set.of(),
        true,
        false,
        Map.of(),
        new FactusAccount(
            URI.create("http://localhost:1"),
            clientId,
            new Secret("secret"),
            "shop@example.com",
            new Secret("password")),
        null,
        null);
  }
}
