package co.acuse.edge.problem;

import co.acuse.contracts.json.ContractJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes refusals, from a controller's answer or from a filter before any controller. */
public final class ProblemWriter {

  private final CallerLanguage language;

  ProblemWriter(CallerLanguage language) {
    this.language = language;
  }

  /** Writes the refusal to a response that nothing was written to. */
  public void write(HttpServletRequest request, HttpServletResponse response, ProblemType type)
      throws IOException {
    Locale locale = language.of(request);
    response.resetBuffer();
    response.setStatus(type.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
    byte[] body = ContractJson.mapper().writeValueAsBytes(Problem.of(type, locale));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  /** The refusal as a controller's answer. */
  public static ResponseEntity<Problem> response(
      Problem problem, HttpHeaders headers, Locale locale) {
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
