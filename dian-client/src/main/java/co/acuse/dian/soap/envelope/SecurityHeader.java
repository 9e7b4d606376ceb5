package co.acuse.dian.soap.envelope;

import static co.acuse.dian.soap.envelope.Namespaces.BASE64;
import static co.acuse.dian.soap.envelope.Namespaces.DS;
import static co.acuse.dian.soap.envelope.Namespaces.THUMBPRINT;
import static co.acuse.dian.soap.envelope.Namespaces.WSSE;
import static co.acuse.dian.soap.envelope.Namespaces.WSU;
import static co.acuse.dian.soap.envelope.Namespaces.X509_V3;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** Timestamp, certificate and signature, in the order that the policy's strict layout asks for. */
final class SecurityHeader {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final EnvelopeKey key;
  private final LeafCertificate certificate;
  private final KeyReference reference;
  private final Duration life;

  SecurityHeader(EnvelopeKey key, KeyReference reference, Duration life) {
    this.key = key;
    this.certificate = LeafCertificate.of(key);
    this.reference = reference;
    this.life = life;
  }

  String toXml(String signedInfo, Instant created, UUID id) {
    return """
    <wsse:Security xmlns:wsse="%s" xmlns:wsu="%s" soap:mustUnderstand="1">%s%s%s</wsse:Security>\
    """
        .formatted(WSSE, WSU, timestamp(created, id), token(id), signature(signedInfo, id));
  }

  private String timestamp(Instant created, UUID id) {
    return """
    <wsu:Timestamp wsu:Id="TS-%s"><wsu:Created>%s</wsu:Created>\
    <wsu:Expires>%s</wsu:Expires></wsu:Timestamp>\
    """
        .formatted(id, TIME.format(created), TIME.format(created.plus(life)));
  }

  private String token(UUID id) {
    return """
    <wsse:BinarySecurityToken EncodingType="%s" ValueType="%s" wsu:Id="X509-%s">%s\
    </wsse:BinarySecurityToken>\
    """
        .formatted(BASE64, X509_V3, id, certificate.base64());
  }

  private String signature(String signedInfo, UUID id) {
    byte[] value = key.sign(signedInfo.getBytes(StandardCharsets.UTF_8));
    return """
    <ds:Signature xmlns:ds="%s" Id="SIG-%s">%s<ds:SignatureValue>%s</ds:SignatureValue>\
    <ds:KeyInfo Id="KI-%s"><wsse:SecurityTokenReference wsu:Id="STR-%s">%s\
    </wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature>\
    """
        .formatted(
            DS, id, signedInfo, Base64.getEncoder().encodeToString(value), id, id, pointer(id));
  }

  private String pointer(UUID id) {
    return switch (reference) {
      case DIRECT ->
          """
          <wsse:Reference URI="#X509-%s" ValueType="%s"></wsse:Reference>\
          """
              .formatted(id, X509_V3);
      case THUMBPRINT ->
          """
          <wsse:KeyIdentifier EncodingType="%s" ValueType="%s">%s</wsse:KeyIdentifier>\
          """
              .formatted(BASE64, THUMBPRINT, certificate.thumbprint());
    };
  }
}
