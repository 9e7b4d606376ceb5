package co.acuse.edge.problem;

import java.util.List;
import java.util.Locale;

/**
 * A refusal as it is sent: the body of {@code application/problem+json}.
 *
 * @param type URN of the kind of problem
 * @param status the HTTP status once more, for those who see only the body
 * @param code stable, for programs
 * @param errors each fault with its place; left out when there is none to name
 */
public record Problem(
    String type, String title, int status, String detail, String code, List<FieldError> errors) {

  public Problem {
    errors = List.copyOf(errors);
  }

  /** The words of a kind of refusal in the caller's language. */
  public static Problem of(ProblemType type, Locale locale) {
    return of(type, locale, List.of());
  }

  /** The same, with each fault named. */
  public static Problem of(ProblemType type, Locale locale, List<FieldError> errors) {
    return new Problem(
        type.urn(),
        type.title().in(locale),
        type.status(),
        type.detail().in(locale),
        type.code(),
        errors);
  }

  /** One fault: where (JSON path or parameter name), which, and what to mend. */
  public record FieldError(String path, String code, String message) {}
}
