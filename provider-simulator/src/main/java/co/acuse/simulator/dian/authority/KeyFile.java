package co.acuse.simulator.dian.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Keeps credentials on disk, so that a restarted simulator knows the keys it has handed out. */
final class KeyFile {

  /** Protects nothing: whoever reads the directory may read the simulator's keys. */
  private static final char[] PASSWORD = "simulator".toCharArray();

  private final Path path;
  private final KeyStore store;

  private KeyFile(Path path, KeyStore store) {
    this.path = path;
    this.store = store;
  }

  static KeyFile open(Path path) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      if (Files.exists(path)) {
        try (InputStream in = Files.newInputStream(path)) {
          store.load(in, PASSWORD);
        }
      } else {
        store.load(null, null);
      }
      return new KeyFile(path, store);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the keys in " + path, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java reads PKCS#12", e);
    }
  }

  Optional<Credential> find(String alias) {
    try {
      Key key = store.getKey(alias, PASSWORD);
      return key instanceof PrivateKey found
          ? Optional.of(new Credential(found, chain(alias)))
          : Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key " + alias + " in " + path + " cannot be used", e);
    }
  }

  /** The file is whole before it takes the place of the old one. */
  void put(String alias, Credential credential) {
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    try {
      store.setKeyEntry(
          alias, credential.key(), PASSWORD, credential.chain().toArray(Certificate[]::new));
      try (OutputStream out = Files.newOutputStream(fresh)) {
        store.store(out, PASSWORD);
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the keys to " + path, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java writes PKCS#12", e);
    }
  }

  private List<X509Certificate> chain(String alias) throws GeneralSecurityException {
    return Arrays.stream(store.getCertificateChain(alias))
        .map(X509Certificate.class::cast)
        .toList();
  }
}
