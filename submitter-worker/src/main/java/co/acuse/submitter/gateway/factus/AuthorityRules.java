package co.acuse.submitter.gateway.factus;

import co.acuse.factus.result.RuleMessage;
import java.util.List;
import java.util.regex.Pattern;

/** What single rules of the authority mean beside notice or rejection. */
final class AuthorityRules {

  /** Rule 90, "Documento procesado anteriormente": the authority has it already. */
  private static final Pattern RULE_90 =
      Pattern.compile("regla:?\\s*90\\b|procesado anteriormente", Pattern.CASE_INSENSITIVE);

  private AuthorityRules() {}

  /**
   * Whether the authority says that it holds the document already: that is no rejection of it, and
   * such a document must never be deleted.
   */
  static boolean alreadyProcessed(List<RuleMessage> rules) {
    return rules.stream()
        .anyMatch(rule -> rule.code().equals("90") || RULE_90.matcher(rule.text()).find());
  }
}
