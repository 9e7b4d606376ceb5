package co.acuse.dian.soap;

import static co.acuse.dian.soap.testing.ResponseXml.KEY;
import static co.acuse.dian.soap.testing.Results.answered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.acuse.dian.soap.result.DianResult;
import co.acuse.dian.soap.result.ReturnedBytes;
import co.acuse.dian.soap.result.RuleKind;
import co.acuse.dian.soap.result.RuleMessage;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.dian.soap.result.Verdict.Accepted;
import co.acuse.dian.soap.result.Verdict.AlreadyProcessed;
import co.acuse.dian.soap.result.Verdict.Ambiguous;
import co.acuse.dian.soap.result.Verdict.BadPackage;
import co.acuse.dian.soap.result.Verdict.InProcess;
import co.acuse.dian.soap.result.Verdict.NotAuthorised;
import co.acuse.dian.soap.result.Verdict.Rejected;
import co.acuse.dian.soap.testing.FakeDian;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.dian.soap.testing.ResponseXml;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the answer to a document that was just sent means. */
class SubmissionTests {

  private static final String REFUSED = "Validación contiene errores en campos mandatorios.";
  private static final String RULE_90 = "Regla: 90, Rechazo: Documento procesado anteriormente.";

  private final FakeDian dian = new FakeDian();
  private final DianService service = dian.service();

  @AfterEach
  void close() {
    service.close();
    dian.close();
  }

  @Test
  void acceptedCarriesKeyAndApplicationResponseByteForByte() {
    byte[] proof = "<?xml version=\"1.0\"?>\r\n<é/>\n".getBytes(StandardCharsets.UTF_8);
    var answer = ResponseXml.valid("00", "Procesado Correctamente.").key(KEY).file(proof);
    answer.message("La Factura electrónica SETP990000001, ha sido autorizada.");

    var accepted = answered(send(answer), Accepted.class);

    assertThat(accepted.documentKey()).isEqualTo(KEY);
    assertThat(bytes(accepted.applicationResponse())).isEqualTo(proof);
    assertThat(accepted.notices()).isEmpty();
    assertThat(accepted.status().message()).contains("SETP990000001, ha sido autorizada");
    assertThat(accepted.status().fileName()).isEqualTo("fv09003730760002600000001");
  }

  @Test
  void aNoticeDoesNotStandAgainstTheDocument() {
    var answer =
        ResponseXml.valid("00", "Procesado Correctamente.")
            .rule("Regla: FAJ43b, Notificación: Nombre informado no corresponde al RUT");

    var accepted = answered(send(answer), Accepted.class);

    assertThat(accepted.notices())
        .extracting(RuleMessage::code, RuleMessage::kind)
        .containsExactly(tuple("FAJ43b", RuleKind.NOTICE));
  }

  @Test
  void isValidOutweighsRejectionTexts() {
    var answer = ResponseXml.valid("00", "Procesado Correctamente.").rule("Regla: X1, Rechazo: y");

    assertThat(answered(send(answer))).isInstanceOf(Accepted.class);
  }

  @Test
  void isValidOutweighsTheCode() {
    assertThat(answered(send(ResponseXml.valid("99", REFUSED)))).isInstanceOf(Accepted.class);
  }

  @Test
  void rejectedCarriesItsRulesAsTheDianWroteThem() {
    var answer =
        ResponseXml.invalid("99", REFUSED)
            .rule("Regla: FAD06, Rechazo: Valor del CUFE no está calculado correctamente.")
            .rule("Regla: FAJ41, Notificación: Contenido no corresponde")
            .rule("Algo distinto (R)");

    var rejected = answered(send(answer), Rejected.class);

    assertThat(rejected.rules())
        .containsExactly(
            new RuleMessage(
                "FAD06",
                RuleKind.REJECTION,
                "Valor del CUFE no está calculado correctamente.",
                "Regla: FAD06, Rechazo: Valor del CUFE no está calculado correctamente."),
            new RuleMessage(
                "FAJ41",
                RuleKind.NOTICE,
                "Contenido no corresponde",
                "Regla: FAJ41, Notificación: Contenido no corresponde"),
            new RuleMessage("", RuleKind.UNSTATED, "Algo distinto (R)", "Algo distinto (R)"));
    assertThat(rejected.applicationResponse()).isNull();
    assertThat(rejected.documentKey()).isNull();
  }

  @Test
  void isRejectedWithoutAnyRuleText() {
    assertThat(answered(send(ResponseXml.invalid("99", REFUSED)))).isInstanceOf(Rejected.class);
  }

  @Test
  void rule90CarriesWhatTheDianHolds() {
    byte[] proof = "<ApplicationResponse/>".getBytes(StandardCharsets.UTF_8);
    var answer = ResponseXml.invalid("99", REFUSED).rule(RULE_90).key(KEY).file(proof);

    var held = answered(send(answer), AlreadyProcessed.class);

    assertThat(held.documentKey()).isEqualTo(KEY);
    assertThat(bytes(held.applicationResponse())).isEqualTo(proof);
    assertThat(held.hasKey(KEY.toUpperCase(Locale.ROOT))).isTrue();
    assertThat(held.hasKey("00".repeat(48))).isFalse();
  }

  @Test
  void rule90WithoutAKeyIsNobodysDocument() {
    var answer = ResponseXml.invalid("99", REFUSED).rule(RULE_90);

    assertThat(answered(send(answer), AlreadyProcessed.class).hasKey(KEY)).isFalse();
  }

  @Test
  void rule90IsKnownByItsCodeAlone() {
    var answer =
        ResponseXml.invalid("99", REFUSED).rule("Regla: 90, Documento procesado anteriormente.");
    var other = ResponseXml.invalid("99", REFUSED).rule("Regla: FAK90, Rechazo: otra cosa");

    assertThat(answered(send(answer))).isInstanceOf(AlreadyProcessed.class);
    assertThat(answered(send(other))).isInstanceOf(Rejected.class);
  }

  @Test
  void aMissingApplicationResponseIsNoRejection() {
    var answer =
        ResponseXml.invalid("66", "Error al generar ApplicationResponse. Inténtelo más tarde.");

    assertThat(answered(send(answer))).isInstanceOf(Ambiguous.class);
  }

  @Test
  void aDocumentThatWasJustSentIsNeverNotFound() {
    var answer = ResponseXml.invalid("66", "TrackId no existe en los registros de la DIAN.");

    assertThat(answered(send(answer))).isInstanceOf(Ambiguous.class);
  }

  @Test
  void inProcessIsNoVerdictYet() {
    assertThat(answered(send(ResponseXml.invalid("98", "En Proceso"))))
        .isInstanceOf(InProcess.class);
  }

  @Test
  void anotherNitsCertificateIsNotAuthorised() {
    var answer =
        ResponseXml.invalid(
            "89", "NIT 900373076 no autorizado a enviar documentos para emisor con NIT 800197268.");

    assertThat(answered(send(answer))).isInstanceOf(NotAuthorised.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Error descomprimiendo el archivo ZIP: No fue encontrado ningun documento XML valido.",
        "Encontrados mas de un XML descomprimiendo el archivo ZIP: Se debe enviar solo uno.",
        "El método síncrono solo puede recibir un documento."
      })
  void aWrongZipIsABadPackage(String text) {
    assertThat(answered(send(ResponseXml.invalid("89", text)))).isInstanceOf(BadPackage.class);
  }

  @Test
  void whatNobodyKnowsIsAmbiguous() {
    assertThat(answered(send(ResponseXml.invalid("89", "Otra cosa"))))
        .isInstanceOf(Ambiguous.class);
    assertThat(answered(send(ResponseXml.invalid("77", "Otra cosa"))))
        .isInstanceOf(Ambiguous.class);
    assertThat(answered(send(ResponseXml.invalid("", "Otra cosa")))).isInstanceOf(Ambiguous.class);
  }

  @Test
  void codesAgainstIsValidAreAmbiguous() {
    assertThat(answered(send(ResponseXml.invalid("00", "Procesado Correctamente."))))
        .isInstanceOf(Ambiguous.class);
    assertThat(answered(send(ResponseXml.undecided("00", "Procesado Correctamente."))))
        .isInstanceOf(Ambiguous.class);
    assertThat(answered(send(ResponseXml.undecided("99", REFUSED).rule(RULE_90))))
        .isInstanceOf(Ambiguous.class);
  }

  @Test
  void anAcceptedEventIsAccepted() {
    dian.answers(
        Reply.soap(
            ResponseXml.valid("00", "Procesado Correctamente.")
                .answering("SendEventUpdateStatus")));

    assertThat(answered(service.sendEventUpdateStatus(new byte[] {1})))
        .isInstanceOf(Accepted.class);
  }

  private DianResult<Verdict> send(ResponseXml answer) {
    dian.answers(Reply.soap(answer.answering("SendBillSync")));
    return service.sendBillSync("z1.zip", new byte[] {1, 2, 3});
  }

  private static byte[] bytes(@Nullable ReturnedBytes returned) {
    return Objects.requireNonNull(returned).toByteArray();
  }
}
