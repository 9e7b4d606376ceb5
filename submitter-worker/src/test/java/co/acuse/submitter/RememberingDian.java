package co.acuse.submitter;

import co.acuse.dian.packaging.UnzipLimits;
import co.acuse.dian.packaging.Unzipped;
import co.acuse.dian.packaging.Unzipping;
import co.acuse.dian.packaging.ZippedFile;
import co.acuse.dian.soap.testing.FakeDian;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.dian.soap.testing.SeenRequest;
import co.acuse.submitter.gateway.dian.DianIssuers;
import co.acuse.submitter.gateway.dian.Verdicts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DIAN that remembers what it accepted. By the till's reference it rejects a document, or accepts
 * it and loses the answer.
 */
final class RememberingDian implements AutoCloseable {

  static final String REJECTED = "RECHAZO";
  static final String ANSWER_LOST = "PERDIDA";

  private static final Pattern CODE = Pattern.compile("<cbc:UUID[^>]*>([0-9a-f]{96})</cbc:UUID>");
  private static final Pattern NUMBER = Pattern.compile("<cbc:ID>([A-Z]+[0-9]+)</cbc:ID>");

  private final FakeDian fake = new FakeDian();
  private final Map<String, String> numbers = new ConcurrentHashMap<>();
  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final Set<String> lost = ConcurrentHashMap.newKeySet();

  RememberingDian() {
    fake.decides(this::answer);
  }

  URI uri() {
    return fake.uri();
  }

  /** The numbers of what it accepted, by their codes. */
  Map<String, String> accepted() {
    return Map.copyOf(numbers);
  }

  /** Every document that it was sent, as often as it was. */
  List<String> sent() {
    return List.copyOf(sent);
  }

  private Reply answer(SeenRequest request) {
    String action = request.header("content-type");
    if (action.contains("/" + Verdicts.SEND)) {
      return judged(document(request.element("wcf:contentFile")));
    }
    if (action.contains("/" + Verdicts.STATUS)) {
      return known(request.element("wcf:trackId"));
    }
    if (action.contains("/" + Verdicts.READ)) {
      String xml = documents.get(request.element("wcf:trackId"));
      return xml == null
          ? Reply.empty(500)
          : Verdicts.document(xml.getBytes(StandardCharsets.UTF_8));
    }
    return action.contains("/" + Verdicts.RANGES)
        ? Verdicts.ranges(DianIssuers.TECHNICAL_KEY)
        : Reply.empty(500);
  }

  private Reply judged(String xml) {
    sent.add(xml);
    if (xml.contains("Referencia: " + REJECTED)) {
      return Verdicts.rejected(Verdicts.SEND);
    }
    String code = first(CODE, xml);
    numbers.put(code, first(NUMBER, xml));
    documents.put(code, xml);
    return xml.contains("Referencia: " + ANSWER_LOST) && lost.add(code)
        ? Reply.reset()
        : Verdicts.accepted(Verdicts.SEND, code);
  }

  private Reply known(String code) {
    return numbers.containsKey(code)
        ? Verdicts.accepted(Verdicts.STATUS, code)
        : Verdicts.status(Verdicts.STATUS, "66", "TrackId no existe en los registros de la DIAN.");
  }

  private static String first(Pattern pattern, String xml) {
    Matcher matcher = pattern.matcher(xml);
    if (!matcher.find()) {
      throw new AssertionError("the document has no " + pattern);
    }
    return matcher.group(1);
  }

  private static String document(String zip) {
    return switch (Unzipping.of(Base64.getDecoder().decode(zip), UnzipLimits.DIAN)) {
      case Unzipped.Files(List<ZippedFile> files) ->
          new String(files.getFirst().bytes(), StandardCharsets.UTF_8);
      case Unzipped.TooMuch _, Unzipped.Broken _ -> throw new AssertionError("no ZIP");
    };
  }

  @Override
  public void close() {
    fake.close();
  }
}
