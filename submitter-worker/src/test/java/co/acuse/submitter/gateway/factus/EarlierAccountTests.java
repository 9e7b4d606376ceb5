package co.acuse.submitter.gateway.factus;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.identity.IssuerNit;
import co.acuse.submitter.submission.Account;
import co.acuse.submitter.submission.Call;
import co.acuse.submitter.submission.LookupOutcome;
import co.acuse.submitter.submission.SubmissionOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that was sent with an account that is no longer in force. */
class EarlierAccountTests {

  @TempDir static Path directory;
  private static SimulatedFactus factus;

  @BeforeAll
  static void start() {
    factus = SimulatedFactus.start(directory);
  }

  @AfterAll
  static void stop() {
    factus.close();
  }

  @Test
  void isFoundWithTheLoginOfThatAccountAndOnlyThere() {
    IssuerNit issuer = factus.newIssuer(Map.of());
    Sale sale = new Sale(factus, InvoiceFixture.aSale().issuer(issuer.value()));
    assertThat(sale.submit()).isInstanceOf(SubmissionOutcome.Accepted.class);

    Account earlier = factus.moves(issuer, issuer.value());

    assertThat(lookUp(sale, factus.accountOf(issuer))).isInstanceOf(LookupOutcome.NotFound.class);
    LookupOutcome found = lookUp(sale, earlier);
    assertThat(found).isInstanceOf(LookupOutcome.Found.class);
    var held = ((LookupOutcome.Found) found).document();
    assertThat(factus.gateway().differences(earlier, sale.key(), sale.request(), held)).isEmpty();
  }

  @Test
  void isNotSaidToBeMissingByAnAccountOfAnotherCompany() {
    IssuerNit issuer = factus.newIssuer(new IssuerNit("900299001"), "900299002", Map.of());
    Sale sale = new Sale(factus, InvoiceFixture.aSale().issuer(issuer.value()));

    Account earlier = factus.moves(issuer, issuer.value());

    assertThat(lookUp(sale, earlier)).isInstanceOf(LookupOutcome.Denied.class);
  }

  @Test
  void isNotAskedForWithALoginThatIsGone() {
    IssuerNit issuer = factus.newIssuer(Map.of());
    Sale sale = new Sale(factus, InvoiceFixture.aSale().issuer(issuer.value()));
    var now = factus.accountOf(issuer);

    assertThat(lookUp(sale, new Account(now.provider(), "factus-other", now.environment())))
        .isInstanceOf(LookupOutcome.Denied.class);
  }

  private static LookupOutcome lookUp(Sale sale, Account account) {
    return factus
        .gateway()
        .lookUp(
            new Call(Duration.ofSeconds(10), () -> true, () -> true, account, true, null),
            sale.key(),
            List.of());
  }
}
