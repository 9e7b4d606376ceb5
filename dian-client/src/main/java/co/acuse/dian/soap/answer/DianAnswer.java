package co.acuse.dian.soap.answer;

import co.acuse.dian.soap.result.DianStatus;
import co.acuse.dian.soap.result.ReturnedBytes;
import co.acuse.dian.soap.result.RuleMessage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The WSDL's type DianResponse, not yet understood.
 *
 * @param valid null when the answer does not say
 */
record DianAnswer(
    @Nullable Boolean valid,
    DianStatus status,
    List<RuleMessage> rules,
    @Nullable String documentKey,
    @Nullable ReturnedBytes file) {

  static DianAnswer read(AnswerElement response) throws UnreadableAnswerException {
    var status =
        new DianStatus(
            response.text("StatusCode"),
            response.text("StatusDescription"),
            response.text("StatusMessage"),
            response.text("XmlFileName"));
    return new DianAnswer(
        response.flag("IsValid"),
        status,
        rules(response),
        response.textOrNull("XmlDocumentKey"),
        file(response));
  }

  boolean isValid() {
    return Boolean.TRUE.equals(valid);
  }

  /** False only if the answer says so: one that leaves it out says nothing. */
  boolean isInvalid() {
    return Boolean.FALSE.equals(valid);
  }

  /** Whether its texts say that the DIAN does not know the key it was asked with. */
  boolean saysUnknown() {
    return says("no existe") || says("no encontrado");
  }

  /** Whether its texts say that the caller may not do this. */
  boolean saysNotAuthorised() {
    return says("no autorizado");
  }

  /** Whether one of the answer's texts has these words, in whatever case. */
  boolean says(String words) {
    return Stream.concat(
            Stream.of(status.description(), status.message()), rules.stream().map(RuleMessage::raw))
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
  }

  private static List<RuleMessage> rules(AnswerElement response) throws UnreadableAnswerException {
    AnswerElement messages = response.child("ErrorMessage");
    return messages == null
        ? List.of()
        : messages.children("string").stream()
            .map(AnswerElement::text)
            .map(RuleMessage::parse)
            .toList();
  }

  private static @Nullable ReturnedBytes file(AnswerElement response)
      throws UnreadableAnswerException {
    ReturnedBytes file = response.file("XmlBase64Bytes");
    return file == null ? response.file("XmlBytes") : file;
  }
}
