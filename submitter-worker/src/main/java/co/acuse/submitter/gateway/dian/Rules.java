package co.acuse.submitter.gateway.dian;

import co.acuse.contracts.lifecycle.Message;
import co.acuse.dian.soap.result.DianStatus;
import co.acuse.dian.soap.result.RuleKind;
import co.acuse.dian.soap.result.RuleMessage;
import java.util.List;

/** The rules that the DIAN names, by code and text. */
final class Rules {

  private Rules() {}

  static List<Message> all(List<RuleMessage> rules) {
    return rules.stream().map(rule -> new Message(rule.code(), rule.text())).toList();
  }

  /** What stands against a document; the answer's own words when it names no rule. */
  static List<Message> against(List<RuleMessage> rules, DianStatus status) {
    List<RuleMessage> rejections =
        rules.stream().filter(rule -> rule.kind() != RuleKind.NOTICE).toList();
    if (!rejections.isEmpty()) {
      return all(rejections);
    }
    return rules.isEmpty() ? List.of(new Message(status.code(), words(status))) : all(rules);
  }

  static String words(DianStatus status) {
    return status.message().isEmpty() ? status.description() : status.message();
  }
}
