package co.acuse.dian.habilitacion;

import co.acuse.dian.soap.result.DianStatus;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.RuleMessage;
import co.acuse.dian.soap.result.UploadMessage;
import co.acuse.dian.validation.Finding;
import java.util.List;
import java.util.stream.Stream;

/** What the DIAN, the network and the local validation say, in lines for a person. */
final class Words {

  private Words() {}

  static List<String> ofRules(List<RuleMessage> rules, DianStatus status) {
    return rules.isEmpty() ? ofStatus(status) : rules.stream().map(RuleMessage::raw).toList();
  }

  static List<String> ofStatus(DianStatus status) {
    return Stream.of(status.code(), status.description(), status.message())
        .filter(text -> !text.isBlank())
        .toList();
  }

  static List<String> ofUpload(List<UploadMessage> messages) {
    return messages.isEmpty()
        ? List.of("The DIAN gave neither a track id nor a reason")
        : messages.stream().map(UploadMessage::text).toList();
  }

  static List<String> ofFindings(List<Finding> findings) {
    return findings.stream()
        .map(one -> "%s %s: %s (%s)".formatted(one.rule(), one.severity(), one.text(), one.place()))
        .toList();
  }

  static List<String> of(Failure failure) {
    return List.of(
        switch (failure) {
          case Failure.NotSent notSent -> "No connection to the DIAN: " + notSent.reason();
          case Failure.AnswerLost lost -> "The answer was lost: " + lost.reason();
          case Failure.Fault fault -> "SOAP fault %s: %s".formatted(fault.code(), fault.text());
          case Failure.HttpStatus status -> "HTTP status " + status.status();
          case Failure.HtmlAnswer _ -> "A web page instead of an answer";
          case Failure.NotUnderstood odd -> "An answer that cannot be read: " + odd.problem();
        });
  }
}
