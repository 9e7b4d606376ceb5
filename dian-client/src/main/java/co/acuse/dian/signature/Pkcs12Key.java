package co.acuse.dian.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key of a PKCS#12 file, which is what Colombian certification authorities hand out. */
public final class Pkcs12Key implements SigningKey {

  private final PrivateKey key;
  private final List<X509Certificate> chain;

  private Pkcs12Key(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = chain;
  }

  /**
   * Finds the one private key in a file.
   *
   * @param file the content of a .p12 or .pfx file
   * @param password of the file and of the key in it; not kept, the caller may wipe it
   */
  public static KeyOpening open(byte[] file, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(file), password);
      return onlyKey(store, password);
    } catch (IOException unreadable) {
      boolean locked = unreadable.getCause() instanceof UnrecoverableKeyException;
      return refused(locked ? KeyRefusal.WRONG_PASSWORD : KeyRefusal.NOT_PKCS12);
    } catch (UnrecoverableKeyException otherPassword) {
      return refused(KeyRefusal.WRONG_PASSWORD);
    } catch (GeneralSecurityException unreadable) {
      return refused(KeyRefusal.NOT_PKCS12);
    }
  }

  private static KeyOpening onlyKey(KeyStore store, char[] password)
      throws GeneralSecurityException {
    List<String> aliases = aliasesOfKeys(store);
    return switch (aliases.size()) {
      case 0 -> refused(KeyRefusal.NO_PRIVATE_KEY);
      case 1 -> {
        String alias = aliases.getFirst();
        yield usable(store.getKey(alias, password), store.getCertificateChain(alias));
      }
      default -> refused(KeyRefusal.SEVERAL_PRIVATE_KEYS);
    };
  }

  private static List<String> aliasesOfKeys(KeyStore store) throws KeyStoreException {
    var aliases = new ArrayList<String>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        aliases.add(alias);
      }
    }
    return aliases;
  }

  private static KeyOpening usable(@Nullable Key key, Certificate @Nullable [] chain) {
    List<X509Certificate> certificates = chain == null ? List.of() : x509(chain);
    if (certificates.isEmpty()) {
      return refused(KeyRefusal.NO_CERTIFICATE);
    }
    return key instanceof PrivateKey own && own instanceof RSAKey
        ? new KeyOpening.Opened(new Pkcs12Key(own, certificates))
        : refused(KeyRefusal.NOT_RSA);
  }

  private static List<X509Certificate> x509(Certificate[] chain) {
    return Arrays.stream(chain)
        .filter(X509Certificate.class::isInstance)
        .map(X509Certificate.class::cast)
        .toList();
  }

  private static KeyOpening refused(KeyRefusal refusal) {
    return new KeyOpening.Refused(refusal);
  }

  @Override
  public byte[] sign(byte[] data) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException unusable) {
      throw new SigningException("The PKCS#12 key does not sign", unusable);
    }
  }

  @Override
  public List<X509Certificate> chain() {
    return chain;
  }

  /** Says nothing of the key: this ends up in logs. */
  @Override
  public String toString() {
    return "Pkcs12Key[****]";
  }
}
