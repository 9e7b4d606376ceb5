package co.acuse.submitter.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A certificate for the loopback address that signed itself, made with the JDK's own tool.
 *
 * @param certificate PEM; who trusts it trusts this server and no other
 * @param key PEM
 */
record TlsCertificate(String certificate, String key) {

  private static final char[] PASSWORD = "only-for-this-test".toCharArray();

  static TlsCertificate make(Path folder, String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            name,
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-validity",
            "2",
            "-dname",
            "CN=" + name,
            "-ext",
            "san=ip:127.0.0.1",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            new String(PASSWORD)),
        folder.resolve(name + ".out"));
    return read(store, name);
  }

  private static TlsCertificate read(Path store, String name)
      throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(store)) {
      keys.load(stream, PASSWORD);
    }
    return new TlsCertificate(
        pem("CERTIFICATE", keys.getCertificate(name).getEncoded()),
        pem("PRIVATE KEY", keys.getKey(name, PASSWORD).getEncoded()));
  }

  private static String pem(String kind, byte[] content) {
    String text =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, text);
  }

  private static void run(List<String> command, Path output)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(output));
    }
  }
}
