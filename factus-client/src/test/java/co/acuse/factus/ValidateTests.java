package co.acuse.factus;

import static co.acuse.factus.testing.Samples.document;
import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.factus.call.CallOptions;
import co.acuse.factus.document.answer.StoredDocument;
import co.acuse.factus.document.answer.Verdict;
import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.DenialCause;
import co.acuse.factus.result.FactusResult;
import co.acuse.factus.result.FactusResult.Answered;
import co.acuse.factus.result.FactusResult.Failed;
import co.acuse.factus.result.Failure;
import co.acuse.factus.result.RuleMessage;
import co.acuse.factus.result.UnavailableReason;
import co.acuse.factus.testing.Accounts;
import co.acuse.factus.testing.FakeFactus;
import co.acuse.factus.testing.Reply;
import co.acuse.factus.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateTests {

  private static final String VALIDATE = "POST /v2/bills/validate";
  private static final byte[] FROZEN =
      "{\"reference_code\":\"T-1\",  \"kept\":\"as it is: ñ\"}".getBytes(StandardCharsets.UTF_8);

  private final FakeFactus factus = new FakeFactus();
  private final FactusClient client = Accounts.client(factus);

  @AfterEach
  void close() {
    client.close();
    factus.close();
  }

  @Test
  void sendsTheFrozenBytesUnchanged() {
    answer(Reply.json(201, Samples.validatedBill()));

    validate();

    assertThat(factus.seen(VALIDATE).getFirst().body())
        .isEqualTo(new String(FROZEN, StandardCharsets.UTF_8));
    assertThat(factus.seen(VALIDATE).getFirst().header("content-type"))
        .isEqualTo("application/json");
    assertThat(factus.seen(VALIDATE).getFirst().header("authorization"))
        .isEqualTo("Bearer access-token-1");
  }

  @Test
  void readsAValidatedBill() {
    answer(Reply.json(201, Samples.validatedBill()));

    StoredDocument bill = documentOf(validate());

    assertThat(bill.verdict()).isEqualTo(Verdict.VALIDATED);
    assertThat(bill.number()).isEqualTo("SETP990000550");
    assertThat(bill.validatedAt()).isEqualTo(OffsetDateTime.parse("2026-10-08T21:23:26-05:00"));
    assertThat(bill.errors()).extracting(RuleMessage::code).containsExactly("FAJ43b", "RUT01");
    assertThat(bill.errors()).noneMatch(RuleMessage::isRejection);
  }

  @Test
  void takesA200AsWellAsA201() {
    answer(Reply.json(200, document("T-1", true, "[]")));

    assertThat(documentOf(validate()).verdict()).isEqualTo(Verdict.VALIDATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null"})
  void takesNoErrorsInAnyShapeAsPending(String errors) {
    answer(Reply.json(201, document("T-1", false, errors)));

    assertThat(documentOf(validate()).verdict()).isEqualTo(Verdict.PENDING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"FAK24\":\"Regla: FAK24, Rechazo: No está informado el DV del NIT\"}",
        "[\"Regla: FAK24, rechazo: No está informado el DV del NIT\"]",
        "{\"FAK24\":[\"Regla: FAK24, RECHAZO: No está informado el DV del NIT\"]}"
      })
  void findsARejectionInAnyShapeOfErrors(String errors) {
    answer(Reply.json(201, document("T-1", false, errors)));

    StoredDocument bill = documentOf(validate());

    assertThat(bill.verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(bill.errors()).extracting(RuleMessage::code).containsExactly("FAK24");
  }

  @Test
  void tellsARejectionByRuleFromFieldErrors() {
    answer(
        Reply.json(
            422,
            """
            {"status":"Validation error","message":"El documento contiene errores de validación",
             "data":{"message":"El documento contiene errores de validación",
             "errors":{"FAK24":"Regla: FAK24, Rechazo: No está informado el DV del NIT"}}}\
            """));

    assertThat(failure())
        .isInstanceOfSatisfying(
            Failure.RejectedByRule.class,
            rejected -> {
              assertThat(rejected.messages())
                  .containsExactly(
                      new RuleMessage(
                          "FAK24", "Regla: FAK24, Rechazo: No está informado el DV del NIT"));
              assertThat(rejected.exchange().status()).isEqualTo(422);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"status":"Validation error","message":"Error de validación","data":{"message":"Error de \
        validación","errors":{"items.0.price":["El campo precio es obligatorio.","Otro."]}}}\
        """,
        """
        {"message":"El campo precio es obligatorio. (and 1 more error)",\
        "errors":{"items.0.price":["El campo precio es obligatorio.","Otro."]}}\
        """
      })
  void readsFieldErrorsInBothEnvelopes(String body) {
    answer(Reply.json(422, body));

    assertThat(failure())
        .isInstanceOfSatisfying(
            Failure.FieldErrors.class,
            errors ->
                assertThat(errors.fields())
                    .containsEntry(
                        "items.0.price", List.of("El campo precio es obligatorio.", "Otro.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"message\":\"Algo\"}", "<html>no</html>", ""})
  void concludesNothingFromA422ThatNamesNoError(String body) {
    answer(Reply.json(422, body));

    assertThat(failure()).isInstanceOf(Failure.UnexpectedStatus.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"Conflict\",\"message\":\"Se encontró una factura pendiente por enviar\"}",
        """
        {"status":"Conflict","errors":[{"code":409,"message":"Se encontró una factura pendiente \
        por enviar","params":[],"detail":"Conflict","api_version":"v1"}]}\
        """
      })
  void readsAConflictInBothEnvelopes(String body) {
    answer(Reply.json(409, body));

    assertThat(failure())
        .isInstanceOfSatisfying(
            Failure.Conflict.class,
            conflict ->
                assertThat(conflict.message())
                    .isEqualTo("Se encontró una factura pendiente por enviar"));
  }

  @Test
  void tellsAMissingDocumentFromAMissingRoute() {
    factus.on(
        "GET /v2/bills/SETP1",
        _ ->
            Reply.json(
                404,
                "{\"status\":\"Not Found\",\"message\":\"No se encontró el documento FRUTA1\"}"));
    factus.on("GET /v2/bills/SETP2", _ -> Reply.html(404, "<html>nginx</html>"));

    assertThat(client.bills().get("SETP1", CallOptions.live()))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.failure()).isInstanceOf(Failure.NotFound.class));
    assertThat(client.bills().get("SETP2", CallOptions.live()))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.failure()).isInstanceOf(Failure.UnexpectedStatus.class));
    assertThat(client.bills().get("SETP3", CallOptions.live()))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.failure()).isInstanceOf(Failure.UnexpectedStatus.class));
  }

  @Test
  void readsAnHtmlErrorPageAsUnavailable() {
    answer(Reply.of(503, "text/html", "<html>mantenimiento</html>", "Retry-After: 90\r\n"));

    assertThat(failure())
        .isInstanceOfSatisfying(
            Failure.Unavailable.class,
            unavailable -> {
              assertThat(unavailable.reason()).isEqualTo(UnavailableReason.SERVER_ERROR);
              assertThat(unavailable.certainty()).isEqualTo(Certainty.MAYBE_SENT);
              assertThat(unavailable.retryAfter()).isEqualTo(Duration.ofSeconds(90));
              assertThat(unavailable.exchange().responseText()).contains("mantenimiento");
            });
  }

  @Test
  void namesAnExhaustedPlanAndAMissingPermission() {
    factus.onEach(VALIDATE, Reply.json(402, "{\"message\":\"Plan\"}"), Reply.html(403, "no"));

    assertThat(failure())
        .isInstanceOfSatisfying(
            Failure.Denied.class,
            denied -> assertThat(denied.cause()).isEqualTo(DenialCause.PAYMENT_REQUIRED));
    assertThat(failure())
        .isInstanceOfSatisfying(
            Failure.Denied.class,
            denied -> assertThat(denied.cause()).isEqualTo(DenialCause.FORBIDDEN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>ok</html>",
        "",
        "[]",
        "{\"data\":[]}",
        "{\"data\":{}}",
        "{\"data\":{\"reference_code\":\"T-1\"}}",
        "{\"data\":{\"is_validated\":true}}",
        "{\"data\":{\"is_validated\":tr"
      })
  void takesAGoodStatusWithoutADocumentAsMalformed(String body) {
    answer(Reply.json(200, body));

    assertThat(failure()).isInstanceOf(Failure.MalformedAnswer.class);
    assertThat(validate().exchange().certainty()).isEqualTo(Certainty.MAYBE_SENT);
  }

  @Test
  void takesATruncatedAnswerAsMalformed() {
    answer(Reply.cutShort(201, Samples.validatedBill()));

    assertThat(failure())
        .isInstanceOfSatisfying(
            Failure.MalformedAnswer.class,
            malformed -> {
              assertThat(malformed.problem()).contains("broke off");
              assertThat(malformed.exchange().responseText()).contains("SETP990000550");
            });
  }

  @Test
  void passesOnAStatusThatNobodyDocuments() {
    answer(Reply.json(418, "{\"message\":\"tetera\"}"));

    assertThat(failure())
        .isInstanceOfSatisfying(
            Failure.UnexpectedStatus.class,
            unexpected -> assertThat(unexpected.status()).isEqualTo(418));
  }

  @Test
  void followsNoRedirect() {
    answer(Reply.of(302, "text/html", "", "Location: " + factus.uri() + "/elsewhere\r\n"));

    assertThat(failure()).isInstanceOf(Failure.UnexpectedStatus.class);
    assertThat(factus.seen("GET /elsewhere")).isEmpty();
  }

  private void answer(Reply reply) {
    factus.on(VALIDATE, _ -> reply);
  }

  private FactusResult<StoredDocument> validate() {
    return client.bills().validate(FROZEN, CallOptions.live());
  }

  private Failure failure() {
    return switch (validate()) {
      case Failed<StoredDocument>(Failure failure) -> failure;
      case Answered<StoredDocument> answered -> throw new AssertionError(answered);
    };
  }

  private static StoredDocument documentOf(FactusResult<StoredDocument> result) {
    return switch (result) {
      case Answered<StoredDocument>(StoredDocument document, var _) -> document;
      case Failed<StoredDocument> failed -> throw new AssertionError(failed);
    };
  }
}
