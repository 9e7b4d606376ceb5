package co.acuse.dian.soap.answer;

import co.acuse.dian.soap.envelope.Operation;
import co.acuse.dian.soap.result.FaultKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Opens an answer's envelope. Its header is not looked at: the DIAN signs none of it, and its
 * Timestamp lives for five minutes by a clock that need not agree with ours.
 */
final class SoapBodyReader {

  private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

  private SoapBodyReader() {}

  static SoapBody read(Operation operation, String contentType, byte[] answer)
      throws UnreadableAnswerException {
    if (isWebPage(contentType, answer)) {
      return new SoapBody.WebPage();
    }
    AnswerElement body = body(answer);
    AnswerElement fault = body.child("Fault");
    return fault == null ? result(operation, body) : fault(fault);
  }

  private static boolean isWebPage(String contentType, byte[] answer) {
    if (contentType.toLowerCase(Locale.ROOT).startsWith("text/html")) {
      return true;
    }
    int looked = Math.min(answer.length, 256);
    String start =
        new String(answer, 0, looked, StandardCharsets.ISO_8859_1)
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  private static AnswerElement body(byte[] answer) throws UnreadableAnswerException {
    if (answer.length == 0) {
      throw new UnreadableAnswerException("the answer is empty");
    }
    var envelope = new AnswerElement(HardenedXml.parse(answer).getDocumentElement());
    if (!envelope.name().equals("Envelope") || !envelope.isIn(SOAP_12)) {
      throw new UnreadableAnswerException("the answer is not a SOAP 1.2 envelope");
    }
    AnswerElement body = envelope.child("Body");
    if (body == null) {
      throw new UnreadableAnswerException("the answer's envelope has no body");
    }
    return body;
  }

  private static SoapBody result(Operation operation, AnswerElement body)
      throws UnreadableAnswerException {
    String name = operation.wireName();
    AnswerElement response = body.child(name + "Response");
    AnswerElement result = response == null ? null : response.child(name + "Result");
    if (result == null) {
      throw new UnreadableAnswerException("the answer has no " + name + "Result");
    }
    return new SoapBody.Result(result);
  }

  private static SoapBody fault(AnswerElement fault) throws UnreadableAnswerException {
    var codes = new ArrayList<String>();
    for (AnswerElement code = fault.child("Code"); code != null; code = code.child("Subcode")) {
      codes.add(withoutPrefix(code.text("Value")));
    }
    FaultKind kind =
        codes.contains("InvalidSecurity") ? FaultKind.INVALID_SECURITY : FaultKind.OTHER;
    return new SoapBody.Fault(kind, String.join("/", codes), reason(fault));
  }

  private static String withoutPrefix(String qualified) {
    return qualified.substring(qualified.indexOf(':') + 1);
  }

  /** A reason may come in several languages; the first will do. */
  private static String reason(AnswerElement fault) throws UnreadableAnswerException {
    AnswerElement reason = fault.child("Reason");
    List<AnswerElement> texts = reason == null ? List.of() : reason.children("Text");
    return texts.isEmpty() ? "" : texts.getFirst().text().strip();
  }
}
