package co.acuse.submitter.account;

import co.acuse.contracts.identity.IssuerNit;
import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.issuers.IssuerSettings;
import co.acuse.submitter.command.Command;
import co.acuse.submitter.command.ExitStatus;
import co.acuse.submitter.submission.AccountState;
import co.acuse.submitter.submission.Accounts;
import java.io.PrintStream;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code --check-issuer=<nit>}, or without a value every configured issuer. */
final class CheckIssuerCommand implements Command {

  static final String OPTION = "check-issuer";

  private final IssuerDirectory directory;
  private final AccountChecks checks;
  private final Accounts accounts;

  CheckIssuerCommand(IssuerDirectory directory, AccountChecks checks, Accounts accounts) {
    this.directory = directory;
    this.checks = checks;
    this.accounts = accounts;
  }

  @Override
  public ExitStatus run(List<String> values, PrintStream out) {
    Collection<IssuerNit> issuers;
    try {
      issuers = issuers(values);
    } catch (IllegalArgumentException _) {
      out.println("--check-issuer toma un NIT sin dígito de verificación, o nada: todos.");
      return ExitStatus.NOT_DONE;
    }
    if (issuers.isEmpty()) {
      out.println("No hay emisores configurados: indique su archivo con acuse.issuers-file.");
      return ExitStatus.NOT_DONE;
    }
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    issuers.forEach(issuer -> verdicts.add(check(issuer, out)));
    return Verdict.exitStatus(verdicts);
  }

  private Collection<IssuerNit> issuers(List<String> values) {
    List<IssuerNit> named =
        values.stream()
            .flatMap(value -> Stream.of(value.split(",")))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .map(IssuerNit::new)
            .toList();
    return named.isEmpty()
        ? directory.all().stream().map(IssuerSettings::nit).sorted().toList()
        : named;
  }

  private Verdict check(IssuerNit issuer, PrintStream out) {
    CheckOutcome outcome = checks.check(issuer);
    AccountState state = accounts.of(issuer);
    Verdict verdict = verdict(outcome, state);
    out.printf("%-12s %-13s %s%n", issuer, verdict.text(), text(issuer, outcome, state));
    return verdict;
  }

  private static Verdict verdict(CheckOutcome outcome, AccountState state) {
    return switch (outcome) {
      case CheckOutcome.Passed _ when !(state instanceof AccountState.Usable) -> Verdict.UNUSABLE;
      case CheckOutcome.Passed(var findings) when findings.isEmpty() -> Verdict.IN_ORDER;
      case CheckOutcome.Passed _ -> Verdict.LOOK_AT;
      case CheckOutcome.WrongCompany _, CheckOutcome.Refused _, CheckOutcome.NotConfigured _ ->
          Verdict.UNUSABLE;
      case CheckOutcome.Unanswered _, CheckOutcome.NoRequestLeft _, CheckOutcome.HeldElsewhere _ ->
          Verdict.UNCHECKED;
    };
  }

  /** An account that works is of no use where the worker does not send to it. */
  private static String text(IssuerNit issuer, CheckOutcome outcome, AccountState state) {
    return outcome instanceof CheckOutcome.Passed
            && state instanceof AccountState.Unusable(var _, var reason, var _)
        ? reason.text()
        : CheckTexts.text(issuer, outcome);
  }

  /** One issuer's result in two words. */
  private enum Verdict {
    IN_ORDER("EN ORDEN"),
    LOOK_AT("POR REVISAR"),
    UNUSABLE("NO UTILIZABLE"),
    UNCHECKED("SIN REVISAR");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    static ExitStatus exitStatus(Set<Verdict> verdicts) {
      if (verdicts.contains(LOOK_AT) || verdicts.contains(UNUSABLE)) {
        return ExitStatus.NEEDS_ATTENTION;
      }
      return verdicts.contains(UNCHECKED) ? ExitStatus.NOT_DONE : ExitStatus.ALL_WELL;
    }
  }
}
