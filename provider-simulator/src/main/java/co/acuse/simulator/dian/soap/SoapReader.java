package co.acuse.simulator.dian.soap;

import co.acuse.simulator.dian.soap.Incoming.Call;
import co.acuse.simulator.dian.soap.Incoming.Refused;
import co.acuse.simulator.dian.xml.Xml;
import co.acuse.simulator.dian.xml.Xml.Parsed;
import co.acuse.simulator.dian.xml.XmlElement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;

/** Makes a call out of a request, by the action that HTTP and envelope agree on. */
public final class SoapReader {

  private static final Pattern ACTION =
      Pattern.compile("(?:^|;)\\s*action=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

  private SoapReader() {}

  public static Incoming read(String contentType, byte[] body) {
    if (!contentType.toLowerCase(Locale.ROOT).startsWith("application/soap+xml")) {
      return new Refused(Reply.empty(415, "NOT_SOAP"));
    }
    return switch (Xml.parse(body)) {
      case Parsed.Unreadable _ -> new Refused(Reply.empty(400, "UNREADABLE"));
      case Parsed.Read(Document envelope) ->
          read(contentType, new XmlElement(envelope.getDocumentElement()));
    };
  }

  private static Incoming read(String contentType, XmlElement envelope) {
    if (!envelope.is(Namespaces.SOAP, "Envelope")) {
      return new Refused(Reply.empty(400, "UNREADABLE"));
    }
    String action = envelope.text("Header", "Action");
    Optional<Operation> operation = Operation.ofAction(action);
    if (!action.equals(httpAction(contentType))) {
      return new Refused(SoapFault.ACTION_MISMATCH.reply());
    }
    if (operation.isEmpty()) {
      return new Refused(SoapFault.ACTION_NOT_SUPPORTED.reply());
    }
    return call(operation.get(), envelope)
        .map(Incoming.class::cast)
        .orElseGet(() -> new Refused(SoapFault.UNREADABLE_ARGUMENT.reply()));
  }

  private static Optional<Call> call(Operation operation, XmlElement envelope) {
    return envelope
        .child("Body", operation.wireName())
        .filter(found -> found.is(Namespaces.WCF, operation.wireName()))
        .map(arguments -> new Call(operation, envelope, arguments));
  }

  private static String httpAction(String contentType) {
    Matcher matcher = ACTION.matcher(contentType);
    return matcher.find() ? matcher.group(1) : "";
  }
}
