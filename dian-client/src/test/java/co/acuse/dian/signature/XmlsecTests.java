package co.acuse.dian.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlsecTests {

  @TempDir Path folder;

  @Test
  void xmlsecAcceptsTheSignatureAndFindsAChange() throws Exception {
    assumeTrue(Xmlsec.isInstalled(), "xmlsec1 is not installed");
    byte[] signed =
        new XadesSigner(TestKeys.key(), SignerRole.SUPPLIER)
            .sign(
                CanonicalFixture.invoice(),
                Instant.parse("2026-03-01T02:30:00Z"),
                UUID.fromString("0a1b2c3d-0000-4000-8000-000000000002"));
    String changed = new String(signed, StandardCharsets.UTF_8).replace("Peñón", "Penón");

    assertThat(Xmlsec.verify(folder, signed, authority())).contains("OK");
    assertThat(Xmlsec.verify(folder, changed.getBytes(StandardCharsets.UTF_8), authority()))
        .contains("FAIL")
        .doesNotContain("OK");
  }

  private static String authority() throws CertificateEncodingException {
    byte[] encoded = TestAuthority.INSTANCE.certificate().getEncoded();
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
        + "\n-----END CERTIFICATE-----\n";
  }
}
