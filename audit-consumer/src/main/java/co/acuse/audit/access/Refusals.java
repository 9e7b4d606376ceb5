package co.acuse.audit.access;

import co.acuse.edge.problem.Problem.FieldError;
import co.acuse.edge.problem.ProblemException;
import co.acuse.edge.problem.ProblemType;
import java.util.List;
import java.util.Map;

/** What this service refuses. */
public final class Refusals {

  public static final ProblemType INVALID_PARAMETERS =
      ProblemType.of(
          400,
          "INVALID_PARAMETERS",
          "Hay parámetros que no se entienden",
          "Some parameters are not understood",
          "Corrija los parámetros que nombra errors y repita la petición.",
          "Mend the parameters named in errors and repeat the request.");

  public static final ProblemType INVOICE_NOT_FOUND =
      ProblemType.of(
          404,
          "INVOICE_NOT_FOUND",
          "No se conoce (todavía) esa factura",
          "That invoice is not known (yet)",
          "Lo aceptado aparece aquí en un segundo. Si sigue sin aparecer, revise el id y su llave.",
          "What was accepted appears here within a second. If it does not, check the id and your"
              + " key.");

  public static final ProblemType SUBMISSION_NOT_FOUND =
      ProblemType.of(
          404,
          "SUBMISSION_NOT_FOUND",
          "La factura existe, pero no se conoce (todavía) ese envío",
          "The invoice exists, but that submission is not known (yet)",
          "Lo aceptado aparece aquí en un segundo. Si sigue sin aparecer, revise el submissionId.",
          "What was accepted appears here within a second. If it does not, check the"
              + " submissionId.");

  public static final ProblemType DATABASE_AWAY =
      ProblemType.of(
          503,
          "AUDIT_DATABASE_AWAY",
          "La base de datos de la auditoría no responde",
          "The audit's database does not answer",
          "Lo aceptado sigue su curso y no se pierde. Repita la consulta en unos segundos.",
          "What was accepted goes on and is not lost. Repeat the query in some seconds.");

  private static final Map<String, String> IN_A_SECOND = Map.of("Retry-After", "1");

  private Refusals() {}

  /** 400 with every faulty parameter named. */
  public static ProblemException invalid(List<FieldError> errors) {
    return new ProblemException(INVALID_PARAMETERS, errors);
  }

  /** 404 for what is not there and for what the key may not see: they look alike. */
  public static ProblemException invoiceNotFound() {
    return new ProblemException(INVOICE_NOT_FOUND, List.of(), IN_A_SECOND);
  }

  public static ProblemException submissionNotFound() {
    return new ProblemException(SUBMISSION_NOT_FOUND, List.of(), IN_A_SECOND);
  }
}
