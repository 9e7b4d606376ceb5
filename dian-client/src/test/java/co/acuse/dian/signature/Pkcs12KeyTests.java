package co.acuse.dian.signature;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.signature.KeyOpening.Opened;
import co.acuse.dian.signature.KeyOpening.Refused;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Pkcs12KeyTests {

  private static final byte[] FILE = TestKeys.file(Map.of("issuer", TestKeys.ISSUER.getPrivate()));
  private static final byte[] DATA = "SignedInfo".getBytes(StandardCharsets.UTF_8);

  @Test
  void theOneKeyOfAFileSignsWithRsaAndSha256() throws Exception {
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(TestKeys.ISSUER.getPublic());
    verifier.update(DATA);

    assertThat(verifier.verify(TestKeys.key().sign(DATA))).isTrue();
  }

  @Test
  void itsOwnCertificateIsTheFirstOfItsChain() {
    assertThat(TestKeys.key().chain())
        .containsExactly(TestKeys.CERTIFICATE, TestAuthority.INSTANCE.certificate());
  }

  @Test
  void aWrongPasswordIsToldAsSuch() {
    assertThat(Pkcs12Key.open(FILE, "otra".toCharArray()))
        .isEqualTo(new Refused(KeyRefusal.WRONG_PASSWORD));
    assertThat(Pkcs12Key.open(FILE, new char[0])).isEqualTo(new Refused(KeyRefusal.WRONG_PASSWORD));
  }

  @Test
  void anotherOrACutFileIsNoPkcs12() {
    byte[] text = "-----BEGIN CERTIFICATE-----".getBytes(StandardCharsets.US_ASCII);

    assertThat(open(text)).isEqualTo(new Refused(KeyRefusal.NOT_PKCS12));
    assertThat(open(new byte[0])).isEqualTo(new Refused(KeyRefusal.NOT_PKCS12));
    assertThat(open(Arrays.copyOf(FILE, FILE.length / 2)))
        .isEqualTo(new Refused(KeyRefusal.NOT_PKCS12));
  }

  @Test
  void aFileWithoutKeyOrWithSeveralIsRefused() {
    var key = TestKeys.ISSUER.getPrivate();

    assertThat(open(TestKeys.file(Map.of()))).isEqualTo(new Refused(KeyRefusal.NO_PRIVATE_KEY));
    assertThat(open(TestKeys.file(Map.of("one", key, "two", key))))
        .isEqualTo(new Refused(KeyRefusal.SEVERAL_PRIVATE_KEYS));
  }

  @Test
  void aKeyOfAnotherKindIsRefused() {
    KeyPair elliptic = TestAuthority.keys("EC", 256);
    byte[] file =
        TestKeys.file(
            Map.of("issuer", elliptic.getPrivate()), TestKeys.certificate(elliptic.getPublic()));

    assertThat(open(file)).isEqualTo(new Refused(KeyRefusal.NOT_RSA));
  }

  @Test
  void nothingOfTheKeyIsPrinted() {
    assertThat(open(FILE))
        .isInstanceOfSatisfying(
            Opened.class, opened -> assertThat(opened).hasToString("Opened[key=Pkcs12Key[****]]"));
  }

  @ParameterizedTest
  @EnumSource
  void eachRefusalSaysWhatIsWrong(KeyRefusal refusal) {
    assertThat(refusal.sentence()).isNotBlank();
  }

  private static KeyOpening open(byte[] file) {
    return Pkcs12Key.open(file, TestKeys.password());
  }
}
