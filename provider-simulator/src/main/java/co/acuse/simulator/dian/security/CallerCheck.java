package co.acuse.simulator.dian.security;

import co.acuse.simulator.dian.authority.Authority;
import co.acuse.simulator.dian.authority.Certificates;
import co.acuse.simulator.dian.security.Caller.Known;
import co.acuse.simulator.dian.security.Caller.Refused;
import co.acuse.simulator.dian.soap.SoapFault;
import co.acuse.simulator.dian.xml.XmlElement;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds out who is calling. A revoked certificate may call: the authority looks at revocations when
 * it validates a document (ZD04).
 */
public final class CallerCheck {

  private final Authority authority;

  public CallerCheck(Authority authority) {
    this.authority = authority;
  }

  /**
   * Checks the security header of a request.
   *
   * @param envelope the root of the request
   * @param now by the service's clock
   */
  public Caller check(XmlElement envelope, Instant now) {
    Optional<SecurityHeader> header = SecurityHeader.find(envelope);
    Optional<X509Certificate> certificate = header.flatMap(SecurityHeader::certificate);
    if (header.isEmpty() || certificate.isEmpty() || !header.get().isFresh(now)) {
      return new Refused(SoapFault.INVALID_SECURITY);
    }
    X509Certificate known = certificate.get();
    if (!authority.vouchesFor(known)) {
      return new Refused(SoapFault.UNTRUSTED);
    }
    boolean proved =
        Certificates.isValidAt(known, now) && EnvelopeSignature.isValid(header.get(), known);
    return proved
        ? new Known(Certificates.nitOf(known), known)
        : new Refused(SoapFault.INVALID_SECURITY);
  }
}
