package co.acuse.simulator.dian.security;

import co.acuse.simulator.dian.authority.Certificates;
import co.acuse.simulator.dian.soap.Namespaces;
import co.acuse.simulator.dian.xml.XmlElement;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The one security header of a request.
 *
 * @param to where the request goes, which must be signed
 */
record SecurityHeader(XmlElement element, XmlElement to) {

  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final String X509 =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
  private static final String THUMBPRINT =
      "http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#ThumbprintSHA1";

  /** Empty unless there is exactly one of everything. */
  static Optional<SecurityHeader> find(XmlElement envelope) {
    List<XmlElement> headers = envelope.children("Header");
    if (headers.size() != 1) {
      return Optional.empty();
    }
    Optional<XmlElement> security = only(headers.getFirst(), Namespaces.WSSE, "Security");
    Optional<XmlElement> to = only(headers.getFirst(), Namespaces.ADDRESSING, "To");
    return security.flatMap(found -> to.map(address -> new SecurityHeader(found, address)));
  }

  Optional<XmlElement> signature() {
    return only(element, "http://www.w3.org/2000/09/xmldsig#", "Signature");
  }

  /** Whether it is neither from the future nor past its time, give or take the clocks. */
  boolean isFresh(Instant now) {
    Optional<XmlElement> timestamp = only(element, Namespaces.WSU, "Timestamp");
    Optional<Instant> created = timestamp.flatMap(found -> instant(found.text("Created")));
    Optional<Instant> expires = timestamp.flatMap(found -> instant(found.text("Expires")));
    return created.isPresent()
        && expires.isPresent()
        && created.get().isBefore(expires.get())
        && !created.get().isAfter(now.plus(SKEW))
        && now.isBefore(expires.get().plus(SKEW));
  }

  /** The certificate in the header, if the signature says that it is by this one. */
  Optional<X509Certificate> certificate() {
    Optional<XmlElement> token =
        only(element, Namespaces.WSSE, "BinarySecurityToken")
            .filter(found -> found.attribute("ValueType").equals(X509));
    Optional<XmlElement> reference =
        signature().flatMap(found -> found.child("KeyInfo", "SecurityTokenReference"));
    return token.flatMap(found ->
        certificate(found)
            .filter(
                known -> reference.map(pointer -> pointsTo(pointer, found, known)).orElse(false)));
  }

  private static Optional<X509Certificate> certificate(XmlElement token) {
    try {
      return Certificates.read(Base64.getMimeDecoder().decode(token.text()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Directly, or by the thumbprint that the WSDL's policy asks for. */
  private static boolean pointsTo(
      XmlElement reference, XmlElement token, X509Certificate certificate) {
    String id = token.dom().getAttributeNS(Namespaces.WSU, "Id");
    boolean direct =
        reference.child("Reference").map(one -> one.attribute("URI")).orElse("").equals("#" + id);
    boolean byThumbprint =
        reference
            .child("KeyIdentifier")
            .filter(one -> one.attribute("ValueType").equals(THUMBPRINT))
            .map(one -> one.text().equals(thumbprint(certificate)))
            .orElse(false);
    return direct || byThumbprint;
  }

  private static String thumbprint(X509Certificate certificate) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-1", e);
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Optional<XmlElement> only(XmlElement parent, String namespace, String name) {
    List<XmlElement> found =
        parent.children().stream().filter(child -> child.is(namespace, name)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
