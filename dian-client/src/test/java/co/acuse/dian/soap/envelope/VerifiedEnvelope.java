package co.acuse.dian.soap.envelope;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An envelope as a receiver sees it, judged by the JDK with the certificate that it carries. */
final class VerifiedEnvelope {

  private final Document document;
  private final XMLSignature signature;
  private final boolean valid;

  VerifiedEnvelope(String envelope) throws Exception {
    document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8)));
    var context = new DOMValidateContext(certifiedKey(), element("ds:Signature"));
    context.setProperty("javax.xml.crypto.dsig.cacheReference", true);
    context.setIdAttributeNS(element("wsa:To"), Namespaces.WSU, "Id");
    signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
    boolean result;
    try {
      result = signature.validate(context);
    } catch (XMLSignatureException unresolved) {
      result = false;
    }
    valid = result;
  }

  boolean isValid() {
    return valid;
  }

  List<String> signedIds() {
    return signature.getSignedInfo().getReferences().stream().map(Reference::getURI).toList();
  }

  /** What the JDK digested. */
  String canonicalTo() throws IOException {
    return read(signature.getSignedInfo().getReferences().getFirst().getDigestInputStream());
  }

  /** What the JDK verified the signature over. */
  String canonicalSignedInfo() throws IOException {
    return read(signature.getSignedInfo().getCanonicalizedData());
  }

  String text(String name) {
    return element(name).getTextContent();
  }

  String attribute(String name, String attribute) {
    return element(name).getAttribute(attribute);
  }

  List<String> children(String name) {
    var names = new ArrayList<String>();
    for (Node n = element(name).getFirstChild(); n != null; n = n.getNextSibling()) {
      names.add(n.getNodeName());
    }
    return names;
  }

  private Element element(String name) {
    return (Element) document.getElementsByTagName(name).item(0);
  }

  private PublicKey certifiedKey() throws Exception {
    byte[] der = Base64.getDecoder().decode(text("wsse:BinarySecurityToken"));
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(der))
        .getPublicKey();
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
