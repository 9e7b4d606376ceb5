package co.acuse.edge.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a controller throws into a refusal that never quotes an exception. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler(ProblemException.class)
  ResponseEntity<Problem> refused(ProblemException refusal, Locale locale) {
    HttpHeaders headers = new HttpHeaders();
    refusal.headers().forEach(headers::set);
    return ProblemWriter.response(
        Problem.of(refusal.type(), locale, refusal.errors()), headers, locale);
  }

  /** Security's own exceptions belong to its filters, which know whether anybody is signed in. */
  @SuppressWarnings("DoNotCallSuggester") // Spring calls it
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToSecurity(RuntimeException refusal) {
    throw refusal;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Problem> failed(Exception bug, Locale locale) {
    LOG.error("A request failed; this is a defect or a broken part of the installation", bug);
    return ProblemWriter.response(
        Problem.of(Problems.INTERNAL_ERROR, locale), new HttpHeaders(), locale);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception exception,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemType type =
        exception instanceof HttpMessageNotReadableException
            ? Problems.MALFORMED_JSON
            : Problems.ofStatus(status.value());
    Locale locale = LocaleContextHolder.getLocale();
    ResponseEntity<Problem> response =
        ProblemWriter.response(Problem.of(type, locale, List.of()), headers, locale);
    return ResponseEntity.status(response.getStatusCode())
        .headers(response.getHeaders())
        .body(response.getBody());
  }
}
