package co.acuse.audit.openapi;

import co.acuse.audit.access.Refusals;
import co.acuse.audit.files.FileRefusals;
import co.acuse.contracts.json.ContractJson;
import co.acuse.edge.problem.CallerLanguage;
import co.acuse.edge.problem.Problem;
import co.acuse.edge.problem.ProblemType;
import co.acuse.edge.problem.Problems;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds every refusal to every question that can get it, with the words that it really has. */
final class DescribedRefusals implements OpenApiCustomizer {

  private static final List<ProblemType> ANY =
      List.of(Problems.UNAUTHENTICATED, Problems.INTERNAL_ERROR, Refusals.DATABASE_AWAY);

  private static final List<ProblemType> FILE =
      List.of(
          Problems.BAD_REQUEST,
          Refusals.INVOICE_NOT_FOUND,
          FileRefusals.NOT_ISSUED,
          FileRefusals.FILE_NOT_THERE_YET,
          FileRefusals.FILE_TOO_LARGE);

  private static final Map<String, List<ProblemType>> OF_PATH =
      Map.of(
          Questions.SEARCH,
          List.of(Refusals.INVALID_PARAMETERS),
          Questions.INVOICE,
          List.of(Problems.BAD_REQUEST, Refusals.INVOICE_NOT_FOUND, Refusals.SUBMISSION_NOT_FOUND),
          Questions.XML,
          FILE,
          Questions.APPLICATION_RESPONSE,
          FILE,
          Questions.ATTACHED_DOCUMENT,
          FILE,
          Questions.PDF,
          Stream.concat(FILE.stream(), Stream.of(FileRefusals.PDF_AWAY)).toList(),
          Questions.VERIFY,
          List.of(Refusals.INVALID_PARAMETERS, Refusals.INVOICE_NOT_FOUND),
          Questions.OPERATOR_EVENTS,
          List.of(Refusals.INVALID_PARAMETERS, Problems.FORBIDDEN));

  @Override
  public void customise(OpenAPI api) {
    ModelConverters.getInstance(true)
        .readAll(Problem.class)
        .forEach(api.getComponents()::addSchemas);
    OF_PATH.forEach((path, refusals) -> describe(Questions.at(api, path), refusals));
  }

  private static void describe(Operation operation, List<ProblemType> refusals) {
    Map<Integer, List<ProblemType>> byStatus = new TreeMap<>();
    Stream.of(ANY, refusals)
        .flatMap(List::stream)
        .forEach(type -> byStatus.computeIfAbsent(type.status(), _ -> new ArrayList<>()).add(type));
    byStatus.forEach((status, types) ->
        operation.getResponses().addApiResponse(status.toString(), response(types)));
  }

  private static ApiResponse response(List<ProblemType> types) {
    MediaType body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
    types.forEach(type -> body.addExamples(type.code(), example(type)));
    return new ApiResponse()
        .description(types.getFirst().title().en())
        .content(new Content().addMediaType("application/problem+json", body));
  }

  private static Example example(ProblemType type) {
    return new Example()
        .summary(type.title().en())
        .value(
            ContractJson.mapper()
                .convertValue(Problem.of(type, CallerLanguage.SPANISH), Map.class));
  }
}
