package co.acuse.simulator.admin;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/** Tells the administrator what to mend. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
final class AdminProblems {

  @ExceptionHandler
  ProblemDetail badOrder(IllegalArgumentException problem) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail badValue(JacksonException problem) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, problem.getOriginalMessage());
  }

  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException problem) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, String.valueOf(problem.getMostSpecificCause().getMessage()));
  }
}
