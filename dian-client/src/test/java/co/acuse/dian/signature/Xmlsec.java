package co.acuse.dian.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What another implementation of XML signatures says: xmlsec1, on machines that have it. */
public final class Xmlsec {

  private Xmlsec() {}

  public static boolean isInstalled() {
    try {
      return run(List.of("xmlsec1", "--version")).contains("xmlsec1");
    } catch (UncheckedIOException absent) {
      return false;
    }
  }

  /**
   * Its words about a document, with OK or FAIL among them.
   *
   * @param folder for the files that it reads
   * @param authority the certificate, in PEM, of who vouches for the signer
   */
  public static String verify(Path folder, byte[] signed, String authority) {
    try {
      Path document = Files.write(folder.resolve("signed.xml"), signed);
      Path trusted = Files.writeString(folder.resolve("authority.pem"), authority);
      return run(
          List.of(
              "xmlsec1",
              "--verify",
              "--id-attr:Id",
              Algorithms.DS + ":KeyInfo",
              "--id-attr:Id",
              Algorithms.XADES + ":SignedProperties",
              "--trusted-pem",
              trusted.toString(),
              document.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
