package co.acuse.simulator.dian.security;

import co.acuse.simulator.dian.soap.SoapFault;
import java.security.cert.X509Certificate;

/** Who is calling. */
public sealed interface Caller {

  /**
   * Whoever holds the key of this certificate.
   *
   * @param nit of its subject
   */
  record Known(String nit, X509Certificate certificate) implements Caller {}

  /** Nobody who may. */
  record Refused(SoapFault fault) implements Caller {}
}
