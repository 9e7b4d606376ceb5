package co.acuse.dian.soap;

import static co.acuse.dian.soap.testing.ResponseXml.KEY;
import static co.acuse.dian.soap.testing.Results.answered;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.dian.soap.result.Batch;
import co.acuse.dian.soap.result.HeldDocument;
import co.acuse.dian.soap.result.RelatedDocuments;
import co.acuse.dian.soap.result.ReturnedBytes;
import co.acuse.dian.soap.result.Verdict;
import co.acuse.dian.soap.result.Verdict.Accepted;
import co.acuse.dian.soap.result.Verdict.AlreadyProcessed;
import co.acuse.dian.soap.result.Verdict.Ambiguous;
import co.acuse.dian.soap.result.Verdict.InProcess;
import co.acuse.dian.soap.result.Verdict.NotFound;
import co.acuse.dian.soap.result.Verdict.Rejected;
import co.acuse.dian.soap.testing.Envelopes;
import co.acuse.dian.soap.testing.FakeDian;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.dian.soap.testing.ResponseXml;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the answer to a question about a document means. */
class LookupTests {

  private static final byte[] XML = "<Invoice/>".getBytes(StandardCharsets.UTF_8);

  private final FakeDian dian = new FakeDian();
  private final DianService service = dian.service();

  @AfterEach
  void close() {
    service.close();
    dian.close();
  }

  @Test
  void statusOfAnIssuedDocumentIsAccepted() {
    var accepted =
        (Accepted) status(ResponseXml.valid("00", "Procesado Correctamente.").key(KEY).file(XML));

    assertThat(accepted.applicationResponse()).isEqualTo(ReturnedBytes.of(XML));
    assertThat(dian.seen().getFirst().element("wcf:trackId")).isEqualTo(KEY);
  }

  @Test
  void statusOfARejectedDocumentIsRejected() {
    assertThat(status(ResponseXml.invalid("99", "Documento con errores en campos mandatorios.")))
        .isInstanceOf(Rejected.class);
  }

  @ParameterizedTest
  @CsvSource({
    "66, TrackId no existe en los registros de la DIAN.",
    "90, TrackId no encontrado",
    "66, NSU no encontrado"
  })
  void anUnknownKeyIsNotFound(String code, String text) {
    assertThat(status(ResponseXml.invalid(code, text))).isInstanceOf(NotFound.class);
  }

  @Test
  void aMissingApplicationResponseDoesNotMeanThatTheKeyIsUnknown() {
    assertThat(
            status(
                ResponseXml.invalid(
                    "66", "Error al generar ApplicationResponse. Inténtelo más tarde.")))
        .isInstanceOf(Ambiguous.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"66", "90"})
  void anEmptyTextDoesNotMeanThatTheKeyIsUnknown(String code) {
    assertThat(status(ResponseXml.invalid(code, ""))).isInstanceOf(Ambiguous.class);
  }

  @Test
  void code90WithRule90IsAlreadyProcessed() {
    assertThat(
            status(
                ResponseXml.invalid("90", "")
                    .rule("Regla: 90, Rechazo: Documento procesado anteriormente.")))
        .isInstanceOf(AlreadyProcessed.class);
  }

  @Test
  void inProcessIsInProcess() {
    assertThat(status(ResponseXml.invalid("98", "En Proceso"))).isInstanceOf(InProcess.class);
  }

  @Test
  void aBatchHasAVerdictForEachDocument() {
    Batch batch =
        batch(
            ResponseXml.valid("00", "Procesado Correctamente.").key(KEY),
            ResponseXml.invalid("99", "Documento con errores en campos mandatorios."));

    assertThat(batch.verdicts()).hasSize(2);
    assertThat(batch.verdicts().getFirst()).isInstanceOf(Accepted.class);
    assertThat(batch.verdicts().getLast()).isInstanceOf(Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "98"})
  void aBatchCanStillBeInProcess(String code) {
    assertThat(batch(ResponseXml.invalid(code, "Batch en proceso de validación.")).verdicts())
        .hasOnlyElementsOfType(InProcess.class);
  }

  @Test
  void anUnknownZipKeyIsNotFound() {
    assertThat(
            batch(ResponseXml.invalid("66", "TrackId no existe en los registros de la DIAN."))
                .verdicts())
        .hasOnlyElementsOfType(NotFound.class);
  }

  @Test
  void anEmptyBatchSaysNothing() {
    assertThat(batch().verdicts()).isEmpty();
  }

  @Test
  void eventsCanBeFound() {
    var answer = ResponseXml.valid("00", "Procesado Correctamente.").file(XML);
    dian.answers(Reply.soap(answer.answering("GetStatusEvent")));

    var found = answered(service.getStatusEvent(KEY), RelatedDocuments.Found.class);

    assertThat(found.xml()).isEqualTo(ReturnedBytes.of(XML));
  }

  @Test
  void eventsCanBeMissingForDifferentReasons() {
    assertThat(events("67", "El documento no tiene eventos asociados."))
        .isInstanceOf(RelatedDocuments.NoneFound.class);
    assertThat(events("68", "El TrackId no es un CUFE."))
        .isInstanceOf(RelatedDocuments.NotADocumentKey.class);
    assertThat(events("66", "TrackId no existe en los registros de la DIAN."))
        .isInstanceOf(RelatedDocuments.UnknownDocument.class);
    assertThat(events("89", "NIT 1 no autorizado"))
        .isInstanceOf(RelatedDocuments.NotAuthorised.class);
    assertThat(events("66", "")).isInstanceOf(RelatedDocuments.Unclear.class);
    assertThat(events("12", "x")).isInstanceOf(RelatedDocuments.Unclear.class);
  }

  @Test
  void referenceNotesCanBeFound() {
    var answer = ResponseXml.valid("00", "Procesado Correctamente.").file(XML);
    dian.answers(Reply.soap(answer.answering("GetReferenceNotes")));

    assertThat(answered(service.getReferenceNotes(KEY))).isInstanceOf(RelatedDocuments.Found.class);
  }

  @Test
  void theHeldDocumentComesByteForByte() {
    var found =
        (HeldDocument.Found)
            held("100", "<b:XmlBytesBase64>PElu\n dm9pY2UvPg==</b:XmlBytesBase64>");

    assertThat(found.xml()).isEqualTo(ReturnedBytes.of(XML));
  }

  @Test
  void aHeldDocumentCanBeMissingForDifferentReasons() {
    assertThat(held("404", "")).isInstanceOf(HeldDocument.NotFound.class);
    assertThat(held("401", "")).isInstanceOf(HeldDocument.NotAuthorised.class);
    assertThat(held("206", "")).isInstanceOf(HeldDocument.Unclear.class);
    assertThat(held("100", "")).isInstanceOf(HeldDocument.Unclear.class);
  }

  private Verdict status(ResponseXml answer) {
    dian.answers(Reply.soap(answer.answering("GetStatus")));
    return answered(service.getStatus(KEY));
  }

  private Batch batch(ResponseXml... documents) {
    var result = new StringBuilder();
    for (ResponseXml document : documents) {
      result.append("<b:DianResponse>").append(document.xml()).append("</b:DianResponse>");
    }
    dian.answers(Reply.soap(Envelopes.of("GetStatusZip", result.toString())));
    return answered(service.getStatusZip("ef9998bd-8081-4882-9762-3d7cc53ac497"));
  }

  private RelatedDocuments events(String code, String text) {
    dian.answers(Reply.soap(ResponseXml.invalid(code, text).answering("GetStatusEvent")));
    return answered(service.getStatusEvent(KEY));
  }

  private HeldDocument held(String code, String file) {
    String result = "<b:Code>%s</b:Code><b:Message>x</b:Message>%s".formatted(code, file);
    dian.answers(Reply.soap(Envelopes.of("GetXmlByDocumentKey", result)));
    return answered(service.getXmlByDocumentKey(KEY));
  }
}
