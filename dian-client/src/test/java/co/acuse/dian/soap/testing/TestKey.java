package co.acuse.dian.soap.testing;

import co.acuse.dian.soap.envelope.EnvelopeKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key with a certificate that it signed itself, written as DER (RFC 5280, 4.1). */
public final class TestKey implements EnvelopeKey {

  private static final TestKey RSA = another();

  private final PrivateKey key;
  private final String algorithm;
  private final byte[] certificate;

  private TestKey(String type, int size, String algorithm, byte[] algorithmId) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
      generator.initialize(size);
      KeyPair pair = generator.generateKeyPair();
      this.key = pair.getPrivate();
      this.algorithm = algorithm;
      this.certificate = certificate(pair.getPublic().getEncoded(), algorithmId);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same in all tests: making one takes a while. */
  public static TestKey rsa() {
    return RSA;
  }

  /** One that nothing else in the tests uses. */
  public static TestKey another() {
    return new TestKey("RSA", 2048, "SHA256withRSA", rsaWithSha256());
  }

  /** Of a kind that the DIAN does not take. */
  public static TestKey elliptic() {
    return new TestKey("EC", 256, "SHA256withECDSA", ecdsaWithSha256());
  }

  @Override
  public byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] encodedCertificate() {
    return certificate.clone();
  }

  /** A context for a server that shows this certificate, which nobody trusts. */
  public SSLContext serverContext() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      Certificate leaf =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(certificate));
      store.setKeyEntry("key", key, new char[0], new Certificate[] {leaf});
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, new char[0]);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The private key, to look for it where it must not be. */
  public byte[] secret() {
    return key.getEncoded();
  }

  private byte[] certificate(byte[] publicKey, byte[] algorithmId) {
    byte[] validity = der(0x30, time("250101000000Z"), time("490101000000Z"));
    byte[] toSign =
        der(
            0x30,
            der(0xA0, der(0x02, new byte[] {2})),
            der(0x02, BigInteger.TEN.toByteArray()),
            algorithmId,
            name(),
            validity,
            name(),
            publicKey);
    return der(0x30, toSign, algorithmId, der(0x03, new byte[1], sign(toSign)));
  }

  private static byte[] name() {
    byte[] commonName = HexFormat.of().parseHex("0603550403");
    byte[] value = der(0x0C, "EMPRESA DE PRUEBA".getBytes(StandardCharsets.UTF_8));
    return der(0x30, der(0x31, der(0x30, commonName, value)));
  }

  private static byte[] time(String utc) {
    return der(0x17, utc.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] rsaWithSha256() {
    return HexFormat.of().parseHex("300d06092a864886f70d01010b0500");
  }

  private static byte[] ecdsaWithSha256() {
    return HexFormat.of().parseHex("300a06082a8648ce3d040302");
  }

  private static byte[] der(int tag, byte[]... parts) {
    var content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    var element = new ByteArrayOutputStream();
    element.write(tag);
    element.writeBytes(length(content.size()));
    element.writeBytes(content.toByteArray());
    return element.toByteArray();
  }

  private static byte[] length(int length) {
    if (length < 0x80) {
      return new byte[] {(byte) length};
    }
    return length < 0x100
        ? new byte[] {(byte) 0x81, (byte) length}
        : new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length};
  }
}
