package co.acuse.dian;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.signature.TestKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import org.junit.jupiter.api.Test;

class CallerKeyTests {

  @Test
  void itSignsWithTheKeyOfItsCertificate() throws GeneralSecurityException {
    var documents = TestKeys.key();
    var caller = CallerKey.of(documents);
    byte[] address = "wsa:To".getBytes(StandardCharsets.UTF_8);

    var verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(documents.certificate());
    verifier.update(address);

    assertThat(verifier.verify(caller.sign(address))).isTrue();
    assertThat(caller.encodedCertificate()).isEqualTo(documents.certificate().getEncoded());
  }

  @Test
  void itSaysNothingOfTheKey() {
    assertThat(CallerKey.of(TestKeys.key())).hasToString("CallerKey[****]");
  }
}
