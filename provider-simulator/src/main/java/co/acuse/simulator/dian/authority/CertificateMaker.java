package co.acuse.simulator.dian.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys and certificates like those of a Colombian certification authority. */
final class CertificateMaker {

  private static final int KEY_BITS = 2048;
  private static final int SERIAL_BITS = 64;
  private static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

  private final SecureRandom random;

  CertificateMaker(SecureRandom random) {
    this.random = random;
  }

  /** An authority that vouches for itself. */
  Credential authority(String name, Instant from, Instant until) {
    KeyPair keys = keys();
    X500Name subject = name(name).build();
    return new Credential(
        keys.getPrivate(),
        List.of(
            sign(
                new JcaX509v3CertificateBuilder(
                    subject,
                    serial(),
                    Date.from(from),
                    Date.from(until),
                    subject,
                    keys.getPublic()),
                true,
                KeyUsage.keyCertSign | KeyUsage.cRLSign,
                keys)));
  }

  /** A certificate that the authority vouches for. */
  Credential issue(CertificateOrder order, Credential authority) {
    KeyPair keys = keys();
    X500Name subject = name(order.name()).addRDN(BCStyle.SERIALNUMBER, order.nit()).build();
    X509Certificate ca = authority.certificate();
    X509Certificate made =
        sign(
            new JcaX509v3CertificateBuilder(
                X500Name.getInstance(ca.getSubjectX500Principal().getEncoded()),
                serial(),
                Date.from(order.validFrom()),
                Date.from(order.validTo()),
                subject,
                keys.getPublic()),
            false,
            order.forSigning() ? SIGNING : KeyUsage.keyEncipherment,
            new KeyPair(ca.getPublicKey(), authority.key()));
    return new Credential(keys.getPrivate(), List.of(made, ca));
  }

  private static X500NameBuilder name(String commonName) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "CO")
        .addRDN(BCStyle.O, commonName)
        .addRDN(BCStyle.CN, commonName);
  }

  private static X509Certificate sign(
      X509v3CertificateBuilder builder, boolean authority, int usage, KeyPair by) {
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("Every Java signs with RSA", e);
    }
  }

  private KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS, random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java makes RSA keys", e);
    }
  }

  private BigInteger serial() {
    return new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE);
  }
}
