package co.acuse.dian.soap.envelope;

import static co.acuse.dian.soap.envelope.Namespaces.SOAP;
import static co.acuse.dian.soap.envelope.Namespaces.WCF;
import static co.acuse.dian.soap.envelope.Namespaces.WSA;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Writes what is asked as a signed envelope: WS-Addressing 2005/08 and WS-Security 1.0, as the WSDL
 * and the DIAN's guide 2.6 want them. Only {@code wsa:To} is signed; a document's integrity rests
 * on its own signature and on TLS.
 */
public final class EnvelopeWriter {

  private final String endpoint;
  private final SecurityHeader security;

  /**
   * A writer for one caller and one address.
   *
   * @param timestampLife how long the DIAN may take a request for fresh
   * @throws IllegalArgumentException when the key's certificate is not one with an RSA key
   */
  public EnvelopeWriter(
      URI endpoint, EnvelopeKey key, KeyReference reference, Duration timestampLife) {
    this.endpoint = endpoint.toString();
    this.security = new SecurityHeader(key, reference, timestampLife);
  }

  /**
   * The envelope; the same bytes for the same arguments.
   *
   * @param created kept to the millisecond
   * @param id makes the ids in the envelope unique
   */
  public Envelope write(OperationCall call, Instant created, UUID id) {
    String toId = "id-" + id;
    String to = SignedTexts.to(endpoint, toId);
    String signedInfo = SignedTexts.signedInfo(toId, Digests.sha256(to));
    var xml = new StringBuilder();
    xml.append(opening()).append(security.toXml(signedInfo, created, id));
    xml.append("<wsa:Action>").append(call.operation().action()).append("</wsa:Action>");
    xml.append(to).append("</soap:Header><soap:Body>").append(call.toXml());
    xml.append("</soap:Body></soap:Envelope>");
    return new Envelope(call.operation(), xml.toString());
  }

  private static String opening() {
    return """
    <soap:Envelope xmlns:soap="%s" xmlns:wcf="%s"><soap:Header xmlns:wsa="%s">\
    """
        .formatted(SOAP, WCF, WSA);
  }
}
