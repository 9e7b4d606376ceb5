package co.acuse.submitter.account;

import co.acuse.contracts.identity.IssuerNit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Answers {@code --check-issuer=<nit>} at the start: what was found stands in the log. */
@Component
final class CheckIssuerCommand implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(CheckIssuerCommand.class);

  private final AccountChecks checks;

  CheckIssuerCommand(AccountChecks checks) {
    this.checks = checks;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<String> nits = arguments.getOptionValues("check-issuer");
    if (nits != null) {
      nits.stream().map(IssuerNit::new).forEach(this::check);
    }
  }

  private void check(IssuerNit issuer) {
    AccountReport report = checks.checkNow(issuer);
    LOG.info("check-issuer {}: {}", issuer, report.text());
  }
}
