package co.acuse.simulator.dian.authority;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Reads what stands in certificates. */
public final class Certificates {

  private Certificates() {}

  /** Empty if the bytes are no certificate. */
  public static Optional<X509Certificate> read(byte[] der) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      return Optional.of(
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
    } catch (CertificateException _) {
      return Optional.empty();
    }
  }

  /** The NIT of the subject, without check digit; empty if it tells none. */
  public static String nitOf(X509Certificate certificate) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return Arrays.stream(subject.getRDNs(BCStyle.SERIALNUMBER))
        .map(RDN::getFirst)
        .map(found -> IETFUtils.valueToString(found.getValue()))
        .map(text -> text.replaceFirst("-\\d$", ""))
        .findFirst()
        .orElse("");
  }

  public static boolean isValidAt(X509Certificate certificate, Instant moment) {
    return !moment.isBefore(certificate.getNotBefore().toInstant())
        && !moment.isAfter(certificate.getNotAfter().toInstant());
  }

  /** Whether its usage names both digital signature and non-repudiation. */
  public static boolean isForSigning(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return usage != null && usage[0] && usage[1];
  }
}
