package co.acuse.dian.habilitacion;

import co.acuse.dian.EmittedXml;
import co.acuse.dian.soap.testing.Envelopes;
import co.acuse.dian.soap.testing.FakeDian;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.dian.soap.testing.ResponseXml;
import co.acuse.dian.soap.testing.SeenRequest;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A DIAN that takes test sets: it decides when it is asked for the second time, and accepts what
 * tells its own code.
 */
final class Habilitacion implements AutoCloseable {

  private final FakeDian dian = new FakeDian();
  private final String technicalKey;
  private final String pin;
  private final Map<String, EmittedXml> received = new LinkedHashMap<>();
  private final Set<String> askedAbout = new HashSet<>();
  private final Map<String, String> ruleByNumber = new LinkedHashMap<>();
  private boolean undecided;
  private int answersToLose;

  Habilitacion(String technicalKey, String pin) {
    this.technicalKey = technicalKey;
    this.pin = pin;
    dian.answers(socket -> reply(dian.seen().getLast()).writeTo(socket));
  }

  URI uri() {
    return dian.uri();
  }

  List<SeenRequest> sent() {
    return dian.seen().stream().filter(Habilitacion::isSending).toList();
  }

  Habilitacion rejects(String number, String rule) {
    ruleByNumber.put(number, rule);
    return this;
  }

  Habilitacion neverDecides() {
    undecided = true;
    return this;
  }

  /** It takes the next document, and the line breaks before it can say so. */
  Habilitacion losesAnAnswer() {
    answersToLose = 1;
    return this;
  }

  @Override
  public void close() {
    dian.close();
  }

  private static boolean isSending(SeenRequest request) {
    return request.body().contains("<wcf:SendTestSetAsync");
  }

  private synchronized Reply reply(SeenRequest request) throws IOException {
    return isSending(request) ? received(request) : verdict(request.element("wcf:trackId"));
  }

  private Reply received(SeenRequest request) throws IOException {
    String zipKey = "zip-" + (received.size() + 1);
    received.put(zipKey, new EmittedXml(request.xml()));
    if (answersToLose > 0) {
      answersToLose--;
      return Reply.silentEnd();
    }
    return Reply.soap(
        Envelopes.of("SendTestSetAsync", "<b:ZipKey>%s</b:ZipKey>".formatted(zipKey)));
  }

  private Reply verdict(String zipKey) {
    EmittedXml xml = received.get(zipKey);
    if (xml == null) {
      return batch(ResponseXml.invalid("66", "TrackId no existe en los registros de la DIAN."));
    }
    if (undecided || askedAbout.add(zipKey)) {
      return batch(ResponseXml.invalid("0", "Batch en proceso de validación."));
    }
    return batch(verdict(xml));
  }

  private ResponseXml verdict(EmittedXml xml) {
    String rule = ruleByNumber.get(xml.number());
    boolean itsOwn = xml.recomputedCode(technicalKey, pin).equals(xml.uuid());
    if (rule == null && itsOwn) {
      return ResponseXml.valid("00", "Procesado Correctamente.").key(xml.uuid());
    }
    return ResponseXml.invalid("99", "Documento con errores en campos mandatorios.")
        .rule(rule == null ? "Regla: FAD06, Rechazo: CUFE" : rule)
        .key(xml.uuid());
  }

  private static Reply batch(ResponseXml document) {
    String result = "<b:DianResponse>" + document.xml() + "</b:DianResponse>";
    return Reply.soap(Envelopes.of("GetStatusZip", result));
  }
}
