package co.acuse.submitter.operator;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.edge.keys.Caller;
import co.acuse.submitter.account.AccountChecks;
import co.acuse.submitter.account.AccountReport;
import co.acuse.submitter.submission.OperatorLevers;
import co.acuse.submitter.submission.Suspension;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and suspended issuers, and what operators do about them. */
@RestController
@RequestMapping("/api/v1/operator/issuers")
final class IssuersController {

  private final OperatorLevers levers;
  private final AccountChecks checks;
  private final OperatorEvents events;

  IssuersController(OperatorLevers levers, AccountChecks checks, OperatorEvents events) {
    this.levers = levers;
    this.checks = checks;
    this.events = events;
  }

  @GetMapping
  List<AccountReport> accounts(@AuthenticationPrincipal Caller caller) {
    return checks.reports().stream().filter(report -> caller.mayUse(report.issuer())).toList();
  }

  @GetMapping("/suspended")
  List<Suspension> suspended(@AuthenticationPrincipal Caller caller) {
    return levers.suspendedIssuers().stream()
        .filter(suspension -> caller.mayUse(suspension.issuer()))
        .toList();
  }

  @PostMapping("/{nit}/resume")
  ResponseEntity<Order> resume(@AuthenticationPrincipal Caller caller, @PathVariable String nit) {
    return Order.answer(levers.resumeIssuer(caller.name(), new OwnIssuers(caller).named(nit)));
  }

  @PostMapping("/{nit}/check")
  AccountReport check(@AuthenticationPrincipal Caller caller, @PathVariable String nit) {
    IssuerNit issuer = new OwnIssuers(caller).named(nit);
    AccountReport report = checks.checkNow(issuer);
    events.tell(caller.name(), "CHECK_ISSUER", issuer, null, report.text());
    return report;
  }
}
