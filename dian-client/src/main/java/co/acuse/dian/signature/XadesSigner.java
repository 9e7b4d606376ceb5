package co.acuse.dian.signature;

import co.acuse.dian.xml.CanonicalDocument;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Signs documents with one key, as the DIAN's signature policy 2 wants it: XAdES-EPES, enveloped,
 * RSA with SHA-256. It needs no XML library, because the document is canonical already. Usable by
 * several threads.
 */
public final class XadesSigner {

  private static final String XML_DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final SigningKey key;
  private final SigningCertificate certificate;
  private final SignedProperties properties;

  /**
   * @param key not checked here, see {@link CertificateCheck}
   */
  public XadesSigner(SigningKey key, SignerRole role) {
    this.key = key;
    this.certificate = SigningCertificate.of(key.certificate());
    this.properties = new SignedProperties(certificate, role);
  }

  /**
   * The signed document in UTF-8. From here on its bytes must not change; the same input gives the
   * same bytes.
   *
   * @param signingTime written with the offset -05:00; its date there has to be the document's
   *     issue date (annex 1.9, rule FAD09e)
   * @param id names the signature; a new one for each
   * @throws SigningException when the key cannot be used now
   */
  public byte[] sign(CanonicalDocument document, Instant signingTime, UUID id) {
    byte[] signature = signature(document, signingTime, new SignatureIds(id));
    return declared(document.with(signature));
  }

  private byte[] signature(CanonicalDocument document, Instant signingTime, SignatureIds ids) {
    var namespaces = new NamespacesInScope(document.namespaces());
    SignaturePart keyInfo = keyInfo(ids);
    SignaturePart signedProperties = properties.at(signingTime, ids);
    SignaturePart signedInfo =
        SignedInfo.of(
            ids,
            Sha256.base64(document.bytes()),
            Sha256.base64(keyInfo.alone(namespaces)),
            Sha256.base64(signedProperties.alone(namespaces)));
    String content =
        signedInfo.inDocument()
            + value(ids, key.sign(signedInfo.alone(namespaces))).inDocument()
            + keyInfo.inDocument()
            + object(ids, signedProperties).inDocument();
    String attributes = namespaces.missing() + SignatureXml.id(ids.signature());
    String signature = new SignaturePart("ds:Signature", attributes, content).inDocument();
    return signature.getBytes(StandardCharsets.UTF_8);
  }

  private SignaturePart keyInfo(SignatureIds ids) {
    return new SignaturePart("ds:KeyInfo", SignatureXml.id(ids.keyInfo()), certificate.x509Data());
  }

  private static SignaturePart value(SignatureIds ids, byte[] value) {
    String base64 = Base64.getEncoder().encodeToString(value);
    return new SignaturePart("ds:SignatureValue", SignatureXml.id(ids.value()), base64);
  }

  private static SignaturePart object(SignatureIds ids, SignaturePart signedProperties) {
    String target = " Target=\"#%s\"".formatted(ids.signature());
    var qualifying =
        new SignaturePart("xades:QualifyingProperties", target, signedProperties.inDocument());
    return new SignaturePart("ds:Object", "", qualifying.inDocument());
  }

  /** The declaration is not part of what is signed: canonical XML has none. */
  private static byte[] declared(byte[] document) {
    byte[] declaration = XML_DECLARATION.getBytes(StandardCharsets.UTF_8);
    byte[] whole = new byte[declaration.length + document.length];
    System.arraycopy(declaration, 0, whole, 0, declaration.length);
    System.arraycopy(document, 0, whole, declaration.length, document.length);
    return whole;
  }
}
