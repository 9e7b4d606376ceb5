package co.acuse.ingest.openapi;

import co.acuse.contracts.rules.FaultCode;
import co.acuse.edge.openapi.DescribedProblems;
import co.acuse.edge.problem.Problem;
import co.acuse.edge.problem.ProblemType;
import co.acuse.edge.problem.Problems;
import co.acuse.ingest.refusal.IngestProblems;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds every refusal to every operation that can give it, with the words that it really has. */
final class DescribedRefusals implements OpenApiCustomizer {

  private static final List<ProblemType> ANY =
      List.of(
          Problems.UNAUTHENTICATED,
          Problems.FORBIDDEN,
          Problems.TOO_MANY_REQUESTS,
          Problems.INTERNAL_ERROR);

  private static final List<ProblemType> POST =
      List.of(
          Problems.MALFORMED_JSON,
          IngestProblems.MALFORMED_IDEMPOTENCY_KEY,
          Problems.CONTENT_TOO_LARGE,
          Problems.UNSUPPORTED_MEDIA_TYPE);

  private static final List<ProblemType> ONE =
      List.of(
          IngestProblems.ISSUER_NOT_ALLOWED,
          IngestProblems.INVALID_INVOICE,
          IngestProblems.NOT_ACCEPTED,
          IngestProblems.ACCEPTANCE_UNKNOWN);

  private static final List<ProblemType> STATUS =
      List.of(Problems.BAD_REQUEST, Problems.NOT_FOUND, IngestProblems.AUDIT_AWAY);

  private static final List<ProblemType> BATCH = List.of(IngestProblems.BATCH_MALFORMED);

  private final DescribedProblems problems =
      new DescribedProblems(
          Map.of(
              IngestProblems.INVALID_INVOICE,
              new Problem.FieldError(
                  "$.lines[0].quantity", FaultCode.REQUIRED.name(), "Falta este campo.")));

  @Override
  public void customise(OpenAPI api) {
    problems.describeIn(api);
    api.getPaths()
        .forEach((path, item) -> {
          if (item.getPost() != null) {
            List<ProblemType> own = path.endsWith("/batch") ? BATCH : ONE;
            problems.addTo(item.getPost(), Stream.of(ANY, POST, own).flatMap(List::stream));
          }
          if (item.getGet() != null) {
            problems.addTo(item.getGet(), Stream.of(ANY, STATUS).flatMap(List::stream));
          }
        });
  }
}
