package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.authority.Authority;
import java.util.List;

/** All rules, in the order of the annex. */
public final class RuleBook {

  private final List<Rule> rules;

  /**
   * The rules of one environment.
   *
   * @param environment which one this is: 1 production, 2 tests
   */
  public RuleBook(Authority authority, String environment) {
    this.rules =
        List.of(
            new SoftwareRules(),
            new RangeRules(),
            new HeaderRules(environment),
            new CodeRules(),
            new DateRules(),
            new NoteRules(),
            new PartyRules(),
            new PaymentRules(),
            new TaxRules(),
            new TotalsRules(),
            new LineRules(),
            new SignatureRules(authority));
  }

  /** What the rules say about a document, nothing if it is without fault. */
  public List<Finding> check(Examined examined) {
    Findings findings = new Findings(examined.document().kind().letter());
    rules.forEach(rule -> rule.check(examined, findings));
    return findings.all();
  }
}
