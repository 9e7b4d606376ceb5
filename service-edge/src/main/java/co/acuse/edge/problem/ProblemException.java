package co.acuse.edge.problem;

import java.util.List;
import java.util.Map;

/** Ends a request with a refusal; the advice turns it into its answer. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient List<Problem.FieldError> errors;
  private final transient Map<String, String> headers;

  public ProblemException(ProblemType type) {
    this(type, List.of(), Map.of());
  }

  public ProblemException(ProblemType type, List<Problem.FieldError> errors) {
    this(type, errors, Map.of());
  }

  /** Ends a request with response headers such as {@code Retry-After}. */
  public ProblemException(
      ProblemType type, List<Problem.FieldError> errors, Map<String, String> headers) {
    super(type.code(), null, false, false);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
  }

  public ProblemType type() {
    return type;
  }

  public List<Problem.FieldError> errors() {
    return errors;
  }

  Map<String, String> headers() {
    return headers;
  }
}
