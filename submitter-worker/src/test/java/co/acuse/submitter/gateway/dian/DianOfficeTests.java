package co.acuse.submitter.gateway.dian;

import static co.acuse.submitter.gateway.dian.Verdicts.RANGES;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.identity.DocumentType;
import co.acuse.dian.signature.TestKeys;
import co.acuse.dian.soap.testing.Envelopes;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.submitter.gateway.Asked;
import co.acuse.submitter.gateway.Range;
import co.acuse.submitter.submission.SubmissionOutcome.Denial;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check of an issuer's account finds at the DIAN. */
class DianOfficeTests {

  @TempDir private Path directory;
  private ScriptedDian dian;

  @BeforeEach
  void start() {
    dian = ScriptedDian.start(directory);
  }

  @AfterEach
  void stop() {
    dian.close();
  }

  @Test
  void passesAnIssuerWhoseRangesTheDianKnows() {
    dian.answers(RANGES, Verdicts.ranges(DianIssuers.TECHNICAL_KEY));

    assertThat(companyNit()).isEqualTo(new Asked.Told<>("900123456"));
    assertThat(dian.fake().seen().getFirst().element("wcf:accountCodeT")).isEqualTo("900123456");
  }

  @Test
  void passesAnIssuerWithoutRangesAtTheDianYet() {
    dian.answers(RANGES, operation("301"));

    assertThat(companyNit()).isEqualTo(new Asked.Told<>("900123456"));
  }

  @Test
  void tellsTheRangesThatBothHave() {
    dian.answers(RANGES, Verdicts.ranges(DianIssuers.TECHNICAL_KEY));

    assertThat(told(dian.office().ranges(ScriptedDian.live(), ScriptedDian.ISSUER)))
        .hasSize(3)
        .contains(
            new Range(
                0,
                DocumentType.INVOICE,
                "SETP",
                990_000_000L,
                990_000_000L,
                995_000_000L,
                LocalDate.of(2030, 1, 19),
                true,
                false));
  }

  @Test
  void tellsWhichNumberOfEachRangeComesNext() {
    dian.answers(RANGES, Verdicts.ranges(DianIssuers.TECHNICAL_KEY)).gave(41);

    assertThat(told(dian.office().ranges(ScriptedDian.live(), ScriptedDian.ISSUER)))
        .extracting(Range::next)
        .containsExactly(990_000_041L, 42L, 42L);
  }

  @Test
  void refusesAnIssuerWhoseTechnicalKeyIsNotTheRanges() {
    String theirs = "f".repeat(40);
    dian.answers(RANGES, Verdicts.ranges(theirs));

    assertDenied(companyNit(), Denial.CREDENTIALS, "SETP");
    assertThat(companyNit().toString()).doesNotContain(theirs, DianIssuers.TECHNICAL_KEY);
  }

  @ParameterizedTest
  @CsvSource({"303, CREDENTIALS", "401, PERMISSION"})
  void refusesAnIssuerThatTheDianDoesNotKnow(String code, Denial denial) {
    dian.answers(RANGES, operation(code));

    assertDenied(companyNit(), denial, code);
  }

  @Test
  void refusesACertificateOfAnotherNitWithoutAsking() {
    DianIssuers.write(
        directory.resolve(ScriptedDian.ISSUER + ".p12"), TestKeys.pkcs12("900373076"));

    assertDenied(companyNit(), Denial.CREDENTIALS, "no nombra el NIT 900123456");
    assertThat(dian.asked()).isEmpty();
  }

  @Test
  void refusesAKeyFileThatIsNotThere() {
    dian.issuers()
        .set(
            ScriptedDian.ISSUER,
            DianIssuers.settings(directory, ScriptedDian.ISSUER, dian.fake().uri()));
    assertThat(directory.resolve(ScriptedDian.ISSUER + ".p12").toFile().delete()).isTrue();

    assertDenied(companyNit(), Denial.CREDENTIALS, "cannot be read");
  }

  @Test
  void seesARenewedCertificate() {
    Path keyFile = directory.resolve(ScriptedDian.ISSUER + ".p12");
    dian.answers(RANGES, Verdicts.ranges(DianIssuers.TECHNICAL_KEY));
    DianIssuers.write(keyFile, new byte[] {1});
    assertThat(companyNit()).isInstanceOf(Asked.Denied.class);

    DianIssuers.write(keyFile, TestKeys.pkcs12(ScriptedDian.ISSUER.value()));

    assertThat(companyNit()).isInstanceOf(Asked.Told.class);
  }

  @Test
  void saysWhenTheCertificateEnds() {
    assertThat(dian.office().certificateEnds(ScriptedDian.ISSUER))
        .contains(Instant.parse("2049-01-01T05:00:00Z"));
  }

  @Test
  void knowsNothingWhileTheDianIsAway() {
    dian.answers(RANGES, Reply.html(503));

    assertThat(companyNit()).isInstanceOf(Asked.Unavailable.class);
  }

  private Asked<String> companyNit() {
    return dian.office().companyNit(ScriptedDian.live(), ScriptedDian.ISSUER, true);
  }

  private static <T> T told(Asked<T> asked) {
    assertThat(asked).isInstanceOf(Asked.Told.class);
    return ((Asked.Told<T>) asked).value();
  }

  private static void assertDenied(Asked<String> asked, Denial denial, String why) {
    assertThat(asked)
        .isInstanceOfSatisfying(
            Asked.Denied.class,
            denied -> {
              assertThat(denied.denial()).isEqualTo(denial);
              assertThat(denied.why()).contains(why);
            });
  }

  private static Reply operation(String code) {
    return Reply.soap(
        Envelopes.of(
            RANGES,
            "<b:OperationCode>%s</b:OperationCode><b:ResponseList i:nil=\"true\"/>"
                .formatted(code)));
  }
}
