package co.acuse.simulator.dian.authority;

import java.time.Instant;

/**
 * What a certificate is to say.
 *
 * @param nit whose it is
 * @param forSigning false makes one whose usage does not allow to sign documents
 */
record CertificateOrder(
    String nit, String name, Instant validFrom, Instant validTo, boolean forSigning) {

  CertificateOrder {
    if (!validFrom.isBefore(validTo)) {
      throw new IllegalArgumentException("validFrom must be before validTo");
    }
  }
}
