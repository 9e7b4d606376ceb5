package co.acuse.ingest.openapi;

import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.rules.FaultCode;
import co.acuse.edge.problem.CallerLanguage;
import co.acuse.edge.problem.Problem;
import co.acuse.edge.problem.ProblemType;
import co.acuse.edge.problem.Problems;
import co.acuse.ingest.refusal.IngestProblems;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  @Override
  public void customise(OpenAPI api) {
    ModelConverters.getInstance(true)
        .readAll(Problem.class)
        .forEach(api.getComponents()::addSchemas);
    api.getPaths()
        .forEach((path, item) -> {
          if (item.getPost() != null) {
            describe(item.getPost(), ANY, POST, path.endsWith("/batch") ? batch() : ONE);
          }
          if (item.getGet() != null) {
            describe(item.getGet(), ANY, STATUS);
          }
        });
  }

  private static List<ProblemType> batch() {
    return List.of(IngestProblems.BATCH_MALFORMED);
  }

  @SafeVarargs
  private static void describe(Operation operation, List<ProblemType>... refusals) {
    Map<Integer, List<ProblemType>> byStatus = new TreeMap<>();
    for (List<ProblemType> some : refusals) {
      some.forEach(
          type -> byStatus.computeIfAbsent(type.status(), _ -> new ArrayList<>()).add(type));
    }
    byStatus.forEach((status, types) ->
        operation.getResponses().addApiResponse(status.toString(), response(status, types)));
  }

  private static ApiResponse response(int status, List<ProblemType> types) {
    MediaType body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
    types.forEach(type -> body.addExamples(type.code(), example(type)));
    ApiResponse response =
        new ApiResponse()
            .description(types.getFirst().title().en())
            .content(new Content().addMediaType("application/problem+json", body));
    if (status == 429 || status == 503) {
      response.addHeaderObject(
          "Retry-After", new Header().description("Seconds").schema(new IntegerSchema()));
    }
    return response;
  }

  private static Example example(ProblemType type) {
    List<Problem.FieldError> errors =
        type.equals(IngestProblems.INVALID_INVOICE)
            ? List.of(
                new Problem.FieldError(
                    "$.lines[0].quantity", FaultCode.REQUIRED.name(), "Falta este campo."))
            : List.of();
    return new Example()
        .summary(type.title().en())
        .value(
            ContractJson.mapper()
                .convertValue(Problem.of(type, CallerLanguage.SPANISH, errors), Map.class));
  }
}
