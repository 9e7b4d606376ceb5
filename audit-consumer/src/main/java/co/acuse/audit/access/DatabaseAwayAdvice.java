package co.acuse.audit.access;

import co.acuse.edge.problem.Problem;
import co.acuse.edge.problem.ProblemWriter;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says that the database is away instead of calling it a defect. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseAwayAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayAdvice.class);

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class
  })
  ResponseEntity<Problem> away(RuntimeException failure, Locale locale) {
    LOG.warn("A query was not answered: {}", failure.getClass().getSimpleName());
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, "5");
    return ProblemWriter.response(Problem.of(Refusals.DATABASE_AWAY, locale), headers, locale);
  }
}
