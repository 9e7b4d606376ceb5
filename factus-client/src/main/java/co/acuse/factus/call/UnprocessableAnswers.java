package co.acuse.factus.call;

import co.acuse.factus.json.AnswerJson;
import co.acuse.factus.result.Exchange;
import co.acuse.factus.result.Failure;
import co.acuse.factus.result.RuleMessage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The two kinds of 422 that mean opposite things: arrays of messages by field, where nothing was
 * stored, and texts by rule, where the document was stored and now blocks its family.
 */
final class UnprocessableAnswers {

  private UnprocessableAnswers() {}

  static Failure classify(JsonNode body, String message, Exchange exchange) {
    JsonNode inner = body.path("data").path("errors");
    JsonNode errors = inner.isContainer() ? inner : body.path("errors");
    List<RuleMessage> messages = AnswerJson.ruleMessages(errors);
    if (messages.isEmpty()) {
      // Nothing tells which of the two it is, so nothing may be concluded.
      return new Failure.UnexpectedStatus(422, message, exchange);
    }
    boolean byRule =
        !isByField(errors) || messages.stream().anyMatch(UnprocessableAnswers::namesARule);
    return byRule
        ? new Failure.RejectedByRule(messages, exchange)
        : new Failure.FieldErrors(fields(messages), message, exchange);
  }

  private static boolean isByField(JsonNode errors) {
    return errors.isObject() && errors.valueStream().allMatch(JsonNode::isArray);
  }

  private static boolean namesARule(RuleMessage message) {
    return message.text().startsWith("Regla:") || message.text().contains(", Rechazo:");
  }

  private static Map<String, List<String>> fields(List<RuleMessage> messages) {
    var fields = new TreeMap<String, List<String>>();
    for (RuleMessage message : messages) {
      fields.merge(message.code(), List.of(message.text()), UnprocessableAnswers::joined);
    }
    return fields;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
