package co.acuse.submitter.gateway.factus;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.factus.result.Certainty;
import co.acuse.factus.result.DenialCause;
import co.acuse.factus.result.Exchange;
import co.acuse.factus.result.Failure;
import co.acuse.factus.result.RuleMessage;
import co.acuse.factus.result.UnavailableReason;
import co.acuse.submitter.submission.DeletionOutcome;
import co.acuse.submitter.submission.LookupOutcome;
import co.acuse.submitter.submission.SubmissionOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureOutcomesTests {

  private static final Instant NOW = Instant.parse("2026-03-16T17:00:00Z");
  private static final Duration WAIT = Duration.ofSeconds(7);
  private static final Exchange SENT = exchange(503, Certainty.MAYBE_SENT, 1);
  private static final Exchange UNSENT = exchange(400, Certainty.NOT_SENT, 0);

  private final FailureOutcomes outcomes = new FailureOutcomes(InstantSource.fixed(NOW));

  static Stream<Arguments> table() {
    return Stream.of(
        row(
            rejected("FAK24", "Regla: FAK24, Rechazo: DV"),
            "RejectedByAuthority",
            "Unavailable",
            "Unavailable"),
        row(
            rejected("90", "Regla: 90, Rechazo: Documento procesado anteriormente"),
            "Pending",
            "Unavailable",
            "Unavailable"),
        row(
            fields("items.0.price", "El campo precio es inválido."),
            "Invalid",
            "Unavailable",
            "Unavailable"),
        row(
            fields("reference_code", "El campo código de referencia ya ha sido registrado."),
            "Blocked",
            "Unavailable",
            "Unavailable"),
        row(
            fields("reference_code", "El campo código de referencia es obligatorio."),
            "Invalid",
            "Unavailable",
            "Unavailable"),
        row(fields("x", "El documento VENTA-1 ya existe"), "Blocked", "Unavailable", "Unavailable"),
        row(
            fields("x", "El documento VENTA-10 ya existe"),
            "Invalid",
            "Unavailable",
            "Unavailable"),
        row(
            new Failure.Conflict("Se encontró una factura pendiente por enviar", SENT),
            "Blocked",
            "Unavailable",
            "Unavailable"),
        row(
            new Failure.Conflict(
                "Documento con código de referencia 5 se encuentra validado", SENT),
            "Blocked",
            "Unavailable",
            "Validated"),
        row(
            new Failure.NotFound("No se encontró el documento", SENT),
            "Unavailable",
            "Unavailable",
            "Absent"),
        row(new Failure.Throttled(WAIT, SENT), "Throttled", "Throttled", "Throttled"),
        row(new Failure.BudgetExhausted(WAIT, UNSENT), "Throttled", "Throttled", "Throttled"),
        row(new Failure.Unauthorized(SENT), "Denied", "Denied", "Denied"),
        row(
            new Failure.Denied(DenialCause.INVALID_GRANT, "", UNSENT),
            "Denied",
            "Denied",
            "Denied"),
        row(
            new Failure.Denied(DenialCause.PAYMENT_REQUIRED, "", SENT),
            "Denied",
            "Denied",
            "Denied"),
        row(
            new Failure.Unavailable(UnavailableReason.SERVER_ERROR, null, SENT),
            "Unavailable",
            "Unavailable",
            "Unavailable"),
        row(
            new Failure.MalformedAnswer("no JSON", SENT),
            "Unavailable",
            "Unavailable",
            "Unavailable"),
        row(
            new Failure.UnexpectedStatus(418, "", SENT),
            "Unavailable",
            "Unavailable",
            "Unavailable"));
  }

  @ParameterizedTest
  @MethodSource("table")
  void understandsEveryFailure(Failure failure, String submission, String lookup, String deletion) {
    assertThat(outcomes.ofSubmission(failure, "VENTA-1").getClass().getSimpleName())
        .isEqualTo(submission);
    assertThat(outcomes.ofLookup(failure).getClass().getSimpleName()).isEqualTo(lookup);
    assertThat(outcomes.ofDeletion(failure).getClass().getSimpleName()).isEqualTo(deletion);
  }

  @Test
  void leavesNoFailureOut() {
    assertThat(table().map(row -> (Object) Objects.requireNonNull(row.get()[0]).getClass()))
        .containsAll(Arrays.asList((Object[]) Failure.class.getPermittedSubclasses()));
  }

  @Test
  void keepsWhetherARequestMayHaveArrived() {
    assertThat(certainty(SENT)).isEqualTo(SubmissionOutcome.Certainty.MAYBE_SENT);
    assertThat(certainty(UNSENT)).isEqualTo(SubmissionOutcome.Certainty.NOT_SENT);
  }

  @Test
  void tellsAStatusOnlyOfTheRequestItself() {
    assertThat(Answers.of(SENT).status()).isEqualTo(503);
    assertThat(Answers.of(UNSENT).status()).isNull();
  }

  @Test
  void waitsAsLongAsItWasTold() {
    var submission = outcomes.ofSubmission(new Failure.Throttled(WAIT, SENT), "VENTA-1");
    var lookup = outcomes.ofLookup(new Failure.BudgetExhausted(WAIT, UNSENT));
    var deletion = outcomes.ofDeletion(new Failure.Throttled(WAIT, SENT));

    assertThat(((SubmissionOutcome.Throttled) submission).until()).isEqualTo(NOW.plus(WAIT));
    assertThat(((LookupOutcome.Throttled) lookup).until()).isEqualTo(NOW.plus(WAIT));
    assertThat(((DeletionOutcome.Throttled) deletion).until()).isEqualTo(NOW.plus(WAIT));
  }

  private SubmissionOutcome.Certainty certainty(Exchange exchange) {
    var failure = new Failure.Unavailable(UnavailableReason.READ_TIMEOUT, null, exchange);
    return ((SubmissionOutcome.Unavailable) outcomes.ofSubmission(failure, "VENTA-1")).certainty();
  }

  private static Arguments row(Failure failure, String submission, String lookup, String deletion) {
    return Arguments.of(failure, submission, lookup, deletion);
  }

  private static Failure rejected(String code, String text) {
    return new Failure.RejectedByRule(List.of(new RuleMessage(code, text)), SENT);
  }

  private static Failure fields(String field, String text) {
    return new Failure.FieldErrors(Map.of(field, List.of(text)), "Error de validación", SENT);
  }

  private static Exchange exchange(int status, Certainty certainty, int timesSent) {
    return new Exchange(
        "POST /v2/bills/validate", status, "", false, Duration.ofMillis(5), certainty, timesSent);
  }
}
