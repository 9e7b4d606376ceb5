package co.acuse.dian.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another implementation says: xmlsec1, on machines that have it. */
class XmlsecTests {

  @TempDir Path folder;

  @Test
  void xmlsecAcceptsTheSignatureAndFindsAChange() throws Exception {
    assumeTrue(isInstalled(), "xmlsec1 is not installed");
    byte[] signed =
        new XadesSigner(TestKeys.key(), SignerRole.SUPPLIER)
            .sign(
                CanonicalFixture.invoice(),
                Instant.parse("2026-03-01T02:30:00Z"),
                UUID.fromString("0a1b2c3d-0000-4000-8000-000000000002"));
    String changed = new String(signed, StandardCharsets.UTF_8).replace("Peñón", "Penón");

    assertThat(verify(signed)).contains("OK");
    assertThat(verify(changed.getBytes(StandardCharsets.UTF_8)))
        .contains("FAIL")
        .doesNotContain("OK");
  }

  private String verify(byte[] signed) throws Exception {
    Path document = Files.write(folder.resolve("signed.xml"), signed);
    Path authority = Files.writeString(folder.resolve("authority.pem"), authority());
    return run(
        List.of(
            "xmlsec1",
            "--verify",
            "--id-attr:Id",
            Algorithms.DS + ":KeyInfo",
            "--id-attr:Id",
            Algorithms.XADES + ":SignedProperties",
            "--trusted-pem",
            authority.toString(),
            document.toString()));
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return run(List.of("xmlsec1", "--version")).contains("xmlsec1");
    } catch (IOException absent) {
      return false;
    }
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static String authority() throws CertificateEncodingException {
    byte[] encoded = TestAuthority.INSTANCE.certificate().getEncoded();
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
        + "\n-----END CERTIFICATE-----\n";
  }
}
