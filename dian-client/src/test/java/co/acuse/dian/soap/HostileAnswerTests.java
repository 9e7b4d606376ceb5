package co.acuse.dian.soap;

import static co.acuse.dian.soap.testing.Results.answered;
import static co.acuse.dian.soap.testing.Results.failed;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.soap.result.AnswerLostReason;
import co.acuse.dian.soap.result.Failure;
import co.acuse.dian.soap.result.Verdict.Accepted;
import co.acuse.dian.soap.settings.DianSettings;
import co.acuse.dian.soap.testing.Envelopes;
import co.acuse.dian.soap.testing.FakeDian;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.dian.soap.testing.ResponseXml;
import co.acuse.dian.soap.testing.TestKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are not what the WSDL describes, by mistake or on purpose. */
class HostileAnswerTests {

  private final FakeDian dian = new FakeDian();
  private final DianService service = dian.service();

  @AfterEach
  void close() {
    service.close();
    dian.close();
  }

  @Test
  void noFileIsReadThroughAnEntity(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secreto");
    String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri());

    String problem = problem(doctype + ResponseXml.valid("00", "&e;").answering("GetStatus"));

    assertThat(problem).contains("not the XML").doesNotContain("secreto");
  }

  @Test
  void noDoctypeIsTakenAtAll() {
    assertThat(problem("<!DOCTYPE x>" + accepted().answering("GetStatus"))).contains("not the XML");
  }

  @Test
  void bottomlessNestingIsNotFollowed() {
    String deep = "<d>".repeat(50_000) + "</d>".repeat(50_000);

    assertThat(problem(Envelopes.of("GetStatus", deep))).contains("not the XML");
  }

  @Test
  void anAnswerThatIsTooLongIsNotTakenIn() {
    dian.answers(Reply.soap(accepted().file(new byte[2000]).answering("GetStatus")));
    DianSettings narrow = DianSettings.at(dian.uri()).withMostAnswerBytes(1000);

    try (var careful = DianService.open(narrow, TestKey.rsa())) {
      var failure = failed(careful.getStatus("x"), Failure.AnswerLost.class);

      assertThat(failure.reason()).isEqualTo(AnswerLostReason.TOO_LARGE);
      assertThat(failure.mayHaveArrived()).isTrue();
    }
  }

  @Test
  void anAnswerThatUnpacksToTooMuchIsNotTakenIn() {
    dian.answers(Reply.gzipOfZeros(20 << 20));

    var failure = failed(service.getStatus("x"), Failure.AnswerLost.class);

    assertThat(failure.reason()).isEqualTo(AnswerLostReason.TOO_LARGE);
  }

  @Test
  void anEmptyAnswerIsNotUnderstood() {
    assertThat(problem("")).isEqualTo("the answer is empty");
  }

  @Test
  void brokenXmlIsNotUnderstoodAndNotQuoted() {
    assertThat(problem("<s:Envelope>secreto")).contains("line 1").doesNotContain("secreto");
  }

  @Test
  void anotherOperationsAnswerIsNotUnderstood() {
    assertThat(problem(accepted().answering("GetStatusZip")))
        .isEqualTo("the answer has no GetStatusResult");
  }

  @Test
  void aNilResultIsNotUnderstood() {
    String answer = accepted().answering("GetStatus");

    assertThat(problem(answer.replace("<GetStatusResult", "<GetStatusResult i:nil=\"1\"")))
        .isEqualTo("the answer has no GetStatusResult");
  }

  @Test
  void otherXmlIsNotUnderstood() {
    assertThat(problem("<GetStatusResponse/>")).contains("not a SOAP 1.2 envelope");
    assertThat(problem("<Envelope xmlns=\"http://www.w3.org/2003/05/soap-envelope\"/>"))
        .contains("no body");
  }

  @Test
  void twoAnswersToOneQuestionAreNotUnderstood() {
    String two = accepted().xml() + "<b:IsValid>false</b:IsValid>";

    assertThat(problem(Envelopes.of("GetStatus", two))).contains("more than one IsValid");
  }

  @Test
  void aFlagThatIsNoneIsNotUnderstood() {
    assertThat(problem(Envelopes.of("GetStatus", "<b:IsValid>yes</b:IsValid>")))
        .isEqualTo("IsValid is neither true nor false");
  }

  @Test
  void damagedEvidenceIsNotPassedOn() {
    String damaged = "<b:IsValid>true</b:IsValid><b:XmlBase64Bytes>PEE*</b:XmlBase64Bytes>";

    assertThat(problem(Envelopes.of("GetStatus", damaged)))
        .isEqualTo("XmlBase64Bytes is not base64");
  }

  @Test
  void unknownElementsArePassedOver() {
    String more = "<b:News><b:IsValid>false</b:IsValid></b:News>" + accepted().xml() + "<!-- x -->";
    dian.answers(Reply.soap(Envelopes.of("GetStatus", more)));

    assertThat(answered(service.getStatus("x"))).isInstanceOf(Accepted.class);
  }

  private static ResponseXml accepted() {
    return ResponseXml.valid("00", "Procesado Correctamente.");
  }

  private String problem(String answer) {
    dian.answers(Reply.soap(answer));
    var failure = failed(service.getStatus("x"), Failure.NotUnderstood.class);
    assertThat(failure.mayHaveArrived()).isTrue();
    return failure.problem();
  }
}
