package co.acuse.simulator.dian.rules;

import co.acuse.simulator.dian.authority.Authority;
import co.acuse.simulator.dian.authority.DeclaredContingencies;
import java.util.List;

/** All rules, in the order of the annex. */
public final class RuleBook {

  private final List<Rule> rules;

  /**
   * The rules of one environment.
   *
   * @param contingencies when the authority's own service had failed
   * @param environment which one this is: 1 production, 2 tests
   */
  public RuleBook(Authority authority, DeclaredContingencies contingencies, String environment) {
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
            new SignatureRules(authority),
            new ContingencyRules(contingencies));
  }

  /** What the rules say about a document, nothing if it is without fault. */
  public List<Finding> check(Examined examined) {
    Findings findings = new Findings(examined.document().kind().letter());
    rules.forEach(rule -> rule.check(examined, findings));
    return findings.all();
  }
}
