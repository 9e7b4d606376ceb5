package co.acuse.ingest.acceptance;

import co.acuse.contracts.rules.Fault;
import co.acuse.contracts.rules.FaultTexts;
import co.acuse.edge.problem.Problem;
import co.acuse.edge.problem.ProblemType;
import co.acuse.edge.problem.ProblemWriter;
import co.acuse.edge.problem.Problems;
import co.acuse.ingest.refusal.IngestProblems;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What became of an invoice, in the words of HTTP and of the caller's language. */
final class Answers {

  /** Seconds until it is worth while to post again. */
  static final String SOON = "2";

  private Answers() {}

  static ResponseEntity<?> single(Acceptance acceptance, Locale locale) {
    return switch (acceptance) {
      case Acceptance.Accepted(SubmissionReceipt receipt) -> {
        ResponseEntity.BodyBuilder answer = ResponseEntity.accepted().location(receipt.statusUrl());
        if (receipt.idempotencyKey() != null) {
          answer.header("Idempotency-Key", receipt.idempotencyKey());
        }
        yield answer.body(receipt);
      }
      case Acceptance.Faulty _, Acceptance.Malformed _, Acceptance.Refused _ -> {
        Problem problem = problem(acceptance, locale);
        HttpHeaders headers = new HttpHeaders();
        if (problem.status() == 503) {
          headers.set(HttpHeaders.RETRY_AFTER, SOON);
        }
        yield ProblemWriter.response(problem, headers, locale);
      }
    };
  }

  static BatchAnswer.Item item(int index, Acceptance acceptance, Locale locale) {
    return acceptance instanceof Acceptance.Accepted(SubmissionReceipt receipt)
        ? new BatchAnswer.Item(index, 202, receipt.statusUrl(), receipt, null)
        : item(index, problem(acceptance, locale));
  }

  private static BatchAnswer.Item item(int index, Problem problem) {
    return new BatchAnswer.Item(index, problem.status(), null, null, problem);
  }

  private static Problem problem(Acceptance acceptance, Locale locale) {
    return switch (acceptance) {
      case Acceptance.Accepted _ -> throw new IllegalArgumentException("accepted is no problem");
      case Acceptance.Faulty(List<Fault> faults) ->
          Problem.of(
              IngestProblems.INVALID_INVOICE,
              locale,
              faults.stream().map(fault -> named(fault, locale)).toList());
      case Acceptance.Malformed(int line, int column) -> malformed(line, column, locale);
      case Acceptance.Refused(ProblemType type) -> Problem.of(type, locale);
    };
  }

  private static Problem.FieldError named(Fault fault, Locale locale) {
    return new Problem.FieldError(
        fault.path(), fault.code().name(), FaultTexts.text(fault, locale));
  }

  private static Problem malformed(int line, int column, Locale locale) {
    ProblemType.Text place =
        new ProblemType.Text(
            "Se deja de entender en la línea %d, columna %d.".formatted(line, column),
            "It cannot be understood from line %d, column %d.".formatted(line, column));
    return Problem.of(
        Problems.MALFORMED_JSON,
        locale,
        List.of(new Problem.FieldError("$", Problems.MALFORMED_JSON.code(), place.in(locale))));
  }
}
