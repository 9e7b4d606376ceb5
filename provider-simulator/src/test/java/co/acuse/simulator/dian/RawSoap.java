package co.acuse.simulator.dian;

import co.acuse.simulator.dian.authority.Credential;
import co.acuse.simulator.dian.xml.Xml;
import co.acuse.simulator.dian.xml.XmlElement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Signed calls written by hand, right at first, and then as wrong as a test wants them. */
final class RawSoap {

  static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
  static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

  private static final String CONTRACT = "http://wcf.dian.colombia/IWcfDianCustomerServices/";
  private static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  private static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  private static final String X509 =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";

  private final Desk desk;
  private Credential by;
  private PrivateKey key;
  private Instant created = Instant.now();
  private Duration life = Duration.ofMinutes(10);
  private List<String> signed = List.of("TO");
  private String digest = SHA256;
  private String algorithm = RSA_SHA256;
  private String canonical = CanonicalizationMethod.EXCLUSIVE;
  private String action = "";
  private UnaryOperator<String> afterwards = text -> text;

  RawSoap(Desk desk) {
    this.desk = desk;
    this.by = desk.credential(Desk.NIT);
    this.key = by.key();
  }

  RawSoap by(Credential other) {
    by = other;
    key = other.key();
    return this;
  }

  /** Signs with a key that is not the certificate's. */
  RawSoap signedWith(PrivateKey other) {
    key = other;
    return this;
  }

  RawSoap created(Instant moment) {
    created = moment;
    return this;
  }

  RawSoap life(Duration duration) {
    life = duration;
    return this;
  }

  /** Which parts are signed: TO, TS. */
  RawSoap signing(String... parts) {
    signed = List.of(parts);
    return this;
  }

  RawSoap algorithms(String signature, String digestMethod, String canonicalization) {
    algorithm = signature;
    digest = digestMethod;
    canonical = canonicalization;
    return this;
  }

  /** What HTTP says that is wanted, where it is not what the envelope says. */
  RawSoap httpAction(String other) {
    action = other;
    return this;
  }

  /** Changes the envelope when it is signed. */
  RawSoap changed(String from, String to) {
    afterwards =
        text -> {
          if (!text.contains(from)) {
            throw new IllegalArgumentException(from + " is not in " + text);
          }
          return text.replace(from, to);
        };
    return this;
  }

  Answer call(String operation, String arguments) {
    byte[] envelope = envelope(operation, arguments);
    String text = afterwards.apply(new String(envelope, StandardCharsets.UTF_8));
    return post(contentType(operation), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends one file that a ZIP is made of. */
  Answer sendBill(byte[] xml) {
    return sendZip("SendBillSync", zip("fv1.xml", xml));
  }

  Answer sendZip(String operation, byte[] zip) {
    return call(
        operation,
        "<wcf:fileName>z1.zip</wcf:fileName><wcf:contentFile>"
            + Base64.getEncoder().encodeToString(zip)
            + "</wcf:contentFile>");
  }

  Answer post(String contentType, byte[] body) {
    return post(desk.endpoint(), contentType, body);
  }

  private Answer post(URI uri, String contentType, byte[] body) {
    HttpResponse<byte[]> response =
        desk.send(
            HttpRequest.newBuilder(uri)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    return new Answer(response.statusCode(), response.body());
  }

  String contentType(String operation) {
    String told = action.isEmpty() ? CONTRACT + operation : action;
    return "application/soap+xml;charset=UTF-8;action=\"" + told + "\"";
  }

  static byte[] zip(String name, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  byte[] envelope(String operation, String arguments) {
    try {
      Instant from = created.truncatedTo(ChronoUnit.MILLIS);
      String text =
          """
          <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope" \
          xmlns:wcf="http://wcf.dian.colombia"><soap:Header \
          xmlns:wsa="http://www.w3.org/2005/08/addressing"><wsse:Security xmlns:wsse="%1$s" \
          xmlns:wsu="%2$s"><wsu:Timestamp wsu:Id="TS"><wsu:Created>%3$s</wsu:Created>\
          <wsu:Expires>%4$s</wsu:Expires></wsu:Timestamp>\
          <wsse:BinarySecurityToken ValueType="%5$s" wsu:Id="X509">%6$s</wsse:BinarySecurityToken>\
          </wsse:Security><wsa:Action>%7$s</wsa:Action>\
          <wsa:To xmlns:wsu="%2$s" wsu:Id="TO">%8$s</wsa:To></soap:Header><soap:Body>\
          <wcf:%9$s>%10$s</wcf:%9$s></soap:Body></soap:Envelope>\
          """
              .formatted(
                  WSSE,
                  WSU,
                  from,
                  from.plus(life),
                  X509,
                  Base64.getEncoder().encodeToString(by.certificate().getEncoded()),
                  CONTRACT + operation,
                  desk.endpoint(),
                  operation,
                  arguments);
      Document envelope = parse(text);
      sign(envelope);
      return Xml.write(envelope);
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw new IllegalStateException(e);
    }
  }

  private void sign(Document envelope)
      throws GeneralSecurityException, MarshalException, XMLSignatureException {
    XmlElement header = new XmlElement(envelope.getDocumentElement()).child("Header").orElseThrow();
    Element security = header.child("Security").orElseThrow().dom();
    XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
    DOMSignContext context = new DOMSignContext(key, security);
    context.setDefaultNamespacePrefix("ds");
    context.setProperty("org.jcp.xml.dsig.secureValidation", false);
    mark(context, header.child("To").orElseThrow());
    mark(context, header.child("Security", "Timestamp").orElseThrow());
    List<Reference> references = new ArrayList<>();
    for (String id : signed) {
      references.add(
          factory.newReference(
              "#" + id,
              factory.newDigestMethod(digest, null),
              List.of(
                  factory.newTransform(
                      CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
              null,
              null));
    }
    SignedInfo info =
        factory.newSignedInfo(
            factory.newCanonicalizationMethod(canonical, (C14NMethodParameterSpec) null),
            factory.newSignatureMethod(algorithm, null),
            references);
    DOMStructure pointer = new DOMStructure(envelope.importNode(pointer(), true));
    factory
        .newXMLSignature(info, factory.getKeyInfoFactory().newKeyInfo(List.of(pointer)))
        .sign(context);
  }

  private static void mark(DOMSignContext context, XmlElement element) {
    context.setIdAttributeNS(element.dom(), WSU, "Id");
  }

  private static Element pointer() {
    String text =
        "<wsse:SecurityTokenReference xmlns:wsse=\"%s\"><wsse:Reference URI=\"#X509\" ValueType=\"%s\"/></wsse:SecurityTokenReference>"
            .formatted(WSSE, X509);
    return parse(text).getDocumentElement();
  }

  private static Document parse(String text) {
    return ((Xml.Parsed.Read) Xml.parse(text.getBytes(StandardCharsets.UTF_8))).document();
  }

  /** What came back. */
  // Two of these are never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(int status, byte[] body) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** The text of the first element with this name, wherever it stands. */
    String field(String name) {
      return root().descendants().stream()
          .filter(one -> one.name().equals(name))
          .findFirst()
          .map(one -> one.dom().getTextContent())
          .orElse("");
    }

    /** What the rules say. */
    List<String> messages() {
      return root().descendants().stream()
          .filter(one -> one.name().equals("string"))
          .map(one -> one.dom().getTextContent())
          .toList();
    }

    private XmlElement root() {
      return new XmlElement(parse(text()).getDocumentElement());
    }
  }
}
