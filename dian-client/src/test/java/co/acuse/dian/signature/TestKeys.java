package co.acuse.dian.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Map;

/** One issuer's key, and the PKCS#12 files that keys come in. */
public final class TestKeys {

  public static final String NIT = "900373076";
  static final KeyPair ISSUER = TestAuthority.keys("RSA", 2048);
  static final X509Certificate CERTIFICATE = certificate(ISSUER.getPublic());

  private static final String PASSWORD = "cl4ve-de-prueba";

  private TestKeys() {}

  public static char[] password() {
    return PASSWORD.toCharArray();
  }

  /** A file with the key of another issuer, whose certificate names its NIT. */
  public static byte[] pkcs12(String nit) {
    return file(Map.of("issuer", ISSUER.getPrivate()), certificate(nit, ISSUER.getPublic()));
  }

  static X509Certificate certificate(PublicKey key) {
    return certificate(NIT, key);
  }

  private static X509Certificate certificate(String nit, PublicKey key) {
    return TestAuthority.INSTANCE.certificate(
        TestName.of(TestName.SERIAL_NUMBER, Der.printable(nit))
            .and(TestName.COMMON_NAME, Der.utf8("Panadería Ejemplo")),
        key,
        TestAuthority.FROM,
        TestAuthority.UNTIL,
        TestAuthority.DIGITAL_SIGNATURE | TestAuthority.NON_REPUDIATION);
  }

  public static SigningKey key() {
    return switch (Pkcs12Key.open(file(), password())) {
      case KeyOpening.Opened(Pkcs12Key key) -> key;
      case KeyOpening.Refused(KeyRefusal refusal) ->
          throw new IllegalStateException(refusal.sentence());
    };
  }

  /** The issuer's file, as its authority hands it out. */
  public static byte[] file() {
    return file(Map.of("issuer", ISSUER.getPrivate()));
  }

  /** A file with these keys, all with the issuer's certificate. */
  static byte[] file(Map<String, ? extends Key> keys) {
    return file(keys, CERTIFICATE);
  }

  static byte[] file(Map<String, ? extends Key> keys, X509Certificate certificate) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("authority", TestAuthority.INSTANCE.certificate());
      Certificate[] chain = {certificate, TestAuthority.INSTANCE.certificate()};
      for (Map.Entry<String, ? extends Key> key : keys.entrySet()) {
        store.setKeyEntry(key.getKey(), key.getValue(), password(), chain);
      }
      var out = new ByteArrayOutputStream();
      store.store(out, password());
      return out.toByteArray();
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
