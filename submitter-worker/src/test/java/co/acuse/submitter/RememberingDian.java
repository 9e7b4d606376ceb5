package co.acuse.submitter;

import co.acuse.dian.packaging.UnzipLimits;
import co.acuse.dian.packaging.Unzipped;
import co.acuse.dian.packaging.Unzipping;
import co.acuse.dian.packaging.ZippedFile;
import co.acuse.dian.signature.TestKeys;
import co.acuse.dian.soap.testing.FakeDian;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.dian.soap.testing.SeenRequest;
import co.acuse.submitter.gateway.dian.DianIssuers;
import co.acuse.submitter.gateway.dian.Verdicts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
public final class RememberingDian implements AutoCloseable {

  public static final String REJECTED = "RECHAZO";
  public static final String ANSWER_LOST = "PERDIDA";

  private static final Pattern CODE = Pattern.compile("<cbc:UUID[^>]*>([0-9a-f]{96})</cbc:UUID>");
  private static final Pattern NUMBER = Pattern.compile("<cbc:ID>([A-Z]+[0-9]+)</cbc:ID>");

  private final FakeDian fake = new FakeDian();
  private final Map<String, String> numbers = new ConcurrentHashMap<>();
  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final Set<String> lost = ConcurrentHashMap.newKeySet();

  public RememberingDian() {
    fake.decides(this::answer);
  }

  /** The numbers of what it accepted, by their codes. */
  public Map<String, String> accepted() {
    return Map.copyOf(numbers);
  }

  /** Every document that it was sent, as often as it was. */
  public List<String> sent() {
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
      return Verdicts.document(held(request.element("wcf:trackId")));
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

  private byte[] held(String code) {
    return sent.stream()
        .filter(xml -> first(CODE, xml).equals(code))
        .findFirst()
        .orElse("")
        .getBytes(StandardCharsets.UTF_8);
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

  /** Settings of an issuer that sends here. */
  public String settings(String issuer, Path keyFile) {
    return """
    issuers:
      "%1$s":
        - provider: dian
          environment: simulator
          dian:
            endpoint: %2$s
            software-id: 56f2ae4e-9812-4fad-9255-08fcfcd5ccb0
            pin: "12345"
            key-file: %3$s
            key-password: %4$s
            seller:
              name: Comercio de Ejemplo S.A.S.
              address: Carrera 7 # 1-2
              municipality: "11001"
            ranges:
              - type: INVOICE
                prefix: SETP
                from: 990000000
                to: 995000000
                resolution: "18760000001"
                valid-from: 2019-01-19
                valid-until: 2030-01-19
                technical-key: %5$s
              - type: INVOICE
                prefix: CAJA
                numbered-by: till
                from: 1
                to: 500
                resolution: "18760000002"
                valid-from: 2019-01-19
                valid-until: 2030-01-19
                technical-key: %5$s
              - {type: CREDIT_NOTE, prefix: NC, from: 1}
              - {type: DEBIT_NOTE, prefix: ND, from: 1}
    """
        .formatted(
            issuer,
            fake.uri(),
            keyFile,
            new String(TestKeys.password()),
            DianIssuers.TECHNICAL_KEY);
  }
}
