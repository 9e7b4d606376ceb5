package co.acuse.benchmarks;

import co.acuse.dian.signature.KeyOpening;
import co.acuse.dian.signature.Pkcs12Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A key of 2048 bits with a certificate, made anew by the JDK's keytool. */
final class KeyFile {

  private static final String PASSWORD = "benchmark";

  private KeyFile() {}

  static Pkcs12Key make() throws IOException, InterruptedException {
    Path dir = Files.createTempDirectory("acuse-benchmark");
    Path file = dir.resolve("key.p12");
    try {
      keytool(file);
      return switch (Pkcs12Key.open(Files.readAllBytes(file), PASSWORD.toCharArray())) {
        case KeyOpening.Opened(Pkcs12Key key) -> key;
        case KeyOpening.Refused(var refusal) -> throw new IllegalStateException(refusal.sentence());
      };
    } finally {
      Files.deleteIfExists(file);
      Files.delete(dir);
    }
  }

  private static void keytool(Path file) throws IOException, InterruptedException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> key =
        List.of("-genkeypair", "-alias", "issuer", "-keyalg", "RSA", "-keysize", "2048");
    List<String> certificate =
        List.of("-dname", "CN=Panaderia Ejemplo,serialNumber=900373076", "-validity", "30");
    List<String> store =
        List.of("-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD);
    var command = new ProcessBuilder(keytool);
    command.command().addAll(key);
    command.command().addAll(certificate);
    command.command().addAll(store);
    if (command.inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("keytool made no key: see above");
    }
  }
}
