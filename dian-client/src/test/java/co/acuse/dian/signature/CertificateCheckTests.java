package co.acuse.dian.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.acuse.dian.signature.CertificateFinding.Expired;
import co.acuse.dian.signature.CertificateFinding.ExpiresSoon;
import co.acuse.dian.signature.CertificateFinding.NotYetValid;
import co.acuse.dian.signature.CertificateFinding.OtherSubject;
import co.acuse.dian.signature.CertificateFinding.SelfSigned;
import co.acuse.dian.signature.CertificateFinding.UsageMissing;
import co.acuse.dian.signature.CertificateFinding.WeakKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateCheckTests {

  private static final Instant NOW = Instant.parse("2026-10-10T12:00:00Z");
  private static final int BOTH = TestAuthority.DIGITAL_SIGNATURE | TestAuthority.NON_REPUDIATION;
  private static final PublicKey KEY = TestKeys.ISSUER.getPublic();

  private final CertificateCheck check = new CertificateCheck(TestKeys.NIT, 30);

  @Test
  void aGoodCertificateHasNoFindings() {
    assertThat(check.findings(TestKeys.CERTIFICATE, NOW)).isEmpty();
  }

  @Test
  void aCertificateBeforeAndAfterItsTimeIsFound() {
    Instant before = TestAuthority.FROM.minusSeconds(1);
    Instant after = TestAuthority.UNTIL.plusSeconds(1);

    assertThat(check.findings(TestKeys.CERTIFICATE, before))
        .containsExactly(new NotYetValid(TestAuthority.FROM));
    assertThat(check.findings(TestKeys.CERTIFICATE, after))
        .containsExactly(new Expired(TestAuthority.UNTIL));
  }

  @ParameterizedTest
  @CsvSource({"31, false", "30, true", "1, true", "0, true"})
  void theLastDaysAreCounted(int days, boolean soon) {
    Instant now = TestAuthority.UNTIL.minus(Duration.ofDays(days));

    List<CertificateFinding> findings = check.findings(TestKeys.CERTIFICATE, now);

    assertThat(findings)
        .isEqualTo(soon ? List.of(new ExpiresSoon(days)) : List.<CertificateFinding>of());
    assertThat(findings).noneMatch(CertificateFinding::preventsSigning);
  }

  @Test
  void eachMissingUsageIsNamed() {
    assertThat(findings(TestAuthority.DIGITAL_SIGNATURE))
        .containsExactly(new UsageMissing(List.of("nonRepudiation")));
    assertThat(findings(TestAuthority.NON_REPUDIATION))
        .containsExactly(new UsageMissing(List.of("digitalSignature")));
    assertThat(findings(TestAuthority.KEY_ENCIPHERMENT))
        .containsExactly(new UsageMissing(List.of("digitalSignature", "nonRepudiation")));
    assertThat(findings(0))
        .containsExactly(new UsageMissing(List.of("digitalSignature", "nonRepudiation")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"900373076", "NIT 900.373.076-4", "9003730764", "900 373 076", "RUT900373076/X"})
  void theNitIsFoundHoweverTheAuthorityWritesIt(String text) {
    assertThat(check.findings(certificate(Der.utf8(text)), NOW)).isEmpty();
    assertThat(check.findings(certificate(Der.bmp(text)), NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"800197268", "19003730764", "9003730762", "90037307", "Panadería"})
  void anotherOnesCertificateIsFound(String text) {
    assertThat(check.findings(certificate(Der.utf8(text)), NOW))
        .containsExactly(new OtherSubject(TestKeys.NIT));
  }

  @Test
  void aWeakOrForeignKeyIsFound() {
    PublicKey small = TestAuthority.keys("RSA", 1024).getPublic();
    PublicKey elliptic = TestAuthority.keys("EC", 256).getPublic();

    assertThat(check.findings(TestKeys.certificate(small), NOW))
        .containsExactly(new WeakKey("RSA", 1024));
    assertThat(check.findings(TestKeys.certificate(elliptic), NOW))
        .containsExactly(new WeakKey("EC", 0));
  }

  @Test
  void aCertificateThatVouchesForItselfIsFound() {
    assertThat(check.findings(TestAuthority.INSTANCE.certificate(), NOW))
        .contains(new SelfSigned())
        .anyMatch(CertificateFinding::preventsSigning);
  }

  @Test
  void aNitWithDotsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CertificateCheck("900.373.076", 30));
  }

  private List<CertificateFinding> findings(int usage) {
    return check.findings(
        TestAuthority.INSTANCE.certificate(
            TestName.of(TestName.SERIAL_NUMBER, Der.printable(TestKeys.NIT)),
            KEY,
            TestAuthority.FROM,
            TestAuthority.UNTIL,
            usage),
        NOW);
  }

  /** The NIT stands in an attribute that Java has no name for. */
  private static X509Certificate certificate(byte[] value) {
    return TestAuthority.INSTANCE.certificate(
        TestName.of(TestName.COMMON_NAME, Der.utf8("Panadería Ejemplo"))
            .and(TestName.OF_ITS_OWN, value),
        KEY,
        TestAuthority.FROM,
        TestAuthority.UNTIL,
        BOTH);
  }
}
