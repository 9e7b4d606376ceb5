package co.acuse.submitter.operator;

import co.acuse.edge.problem.Problem;
import co.acuse.edge.problem.ProblemException;
import co.acuse.edge.problem.Problems;
import co.acuse.submitter.submission.LeverResult;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** What was ordered: it is done by the worker that works for the issuer. */
record Order(String text) {

  static ResponseEntity<Order> answer(LeverResult result) {
    return switch (result) {
      case LeverResult.Ordered(String text) -> ResponseEntity.accepted().body(new Order(text));
      case LeverResult.Refused(String reason) ->
          throw new ProblemException(
              OperatorProblems.LEVER_REFUSED,
              List.of(new Problem.FieldError("$", "LEVER_REFUSED", reason)));
      case LeverResult.NotFound _ -> throw new ProblemException(Problems.NOT_FOUND);
    };
  }
}
