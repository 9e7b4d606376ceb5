package co.acuse.dian.signature;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** A certification authority that exists as long as the tests run. */
final class TestAuthority {

  static final Instant FROM = Instant.parse("2025-01-01T05:00:00Z");
  static final Instant UNTIL = Instant.parse("2049-01-01T05:00:00Z");

  // The bits of the key usage extension: the first is the highest.
  static final int DIGITAL_SIGNATURE = 0x80;
  static final int NON_REPUDIATION = 0x40;
  static final int KEY_ENCIPHERMENT = 0x20;
  private static final int CERTIFICATE_SIGNING = 0x04;

  private static final String SHA256_WITH_RSA = "1.2.840.113549.1.1.11";
  private static final String KEY_USAGE = "2.5.29.15";
  private static final String BASIC_CONSTRAINTS = "2.5.29.19";

  /** Its name has what XML and RFC 2253 have to escape. */
  private static final TestName NAME =
      TestName.of(TestName.ORGANIZATION, Der.utf8("Certificación & Señales <de prueba>, S.A."))
          .and(TestName.COMMON_NAME, Der.utf8("Autoridad \"Ñandú\""))
          .and(TestName.EMAIL, Der.ia5("info@example.com"));

  static final TestAuthority INSTANCE = new TestAuthority();

  private final KeyPair keys = keys("RSA", 2048);
  private final X509Certificate certificate =
      certificate(NAME, keys.getPublic(), FROM, UNTIL, CERTIFICATE_SIGNING);

  private TestAuthority() {}

  static KeyPair keys(String algorithm, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  X509Certificate certificate() {
    return certificate;
  }

  KeyPair keys() {
    return keys;
  }

  /**
   * A certificate that this authority vouches for.
   *
   * @param usage bits of the key usage extension; 0 to leave it out
   */
  X509Certificate certificate(
      TestName subject, PublicKey key, Instant from, Instant until, int usage) {
    try {
      byte[] algorithm = Der.sequence(Der.oid(SHA256_WITH_RSA), Der.nothing());
      byte[] content =
          Der.sequence(
              Der.explicit(0, Der.integer(BigInteger.TWO)),
              Der.integer(new BigInteger("12345678901234567890")),
              algorithm,
              NAME.der(),
              Der.sequence(Der.time(from), Der.time(until)),
              subject.der(),
              key.getEncoded(),
              extensions(usage));
      byte[] encoded = Der.sequence(content, algorithm, Der.bits(0, signature(content)));
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(encoded));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] signature(byte[] content) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    signature.update(content);
    return signature.sign();
  }

  private static byte[] extensions(int usage) {
    byte[] constraints =
        extension(
            BASIC_CONSTRAINTS,
            usage == CERTIFICATE_SIGNING ? Der.sequence(Der.trueValue()) : Der.sequence());
    if (usage == 0) {
      return Der.explicit(3, Der.sequence(constraints));
    }
    byte[] bits = Der.bits(Integer.numberOfTrailingZeros(usage), new byte[] {(byte) usage});
    return Der.explicit(3, Der.sequence(extension(KEY_USAGE, bits), constraints));
  }

  private static byte[] extension(String oid, byte[] value) {
    return Der.sequence(Der.oid(oid), Der.trueValue(), Der.octets(value));
  }
}
