package co.acuse.edge.openapi;

import co.acuse.contracts.json.ContractJson;
import co.acuse.edge.problem.CallerLanguage;
import co.acuse.edge.problem.Problem;
import co.acuse.edge.problem.ProblemType;
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
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The refusals of an API, each with the words that it really has. */
public final class DescribedProblems {

  private final Map<ProblemType, Problem.FieldError> faults;

  /**
   * Writes examples of refusals.
   *
   * @param faults an example of a fault for each refusal that names some
   */
  public DescribedProblems(Map<ProblemType, Problem.FieldError> faults) {
    this.faults = Map.copyOf(faults);
  }

  /** Adds how a refusal is written. */
  public void describeIn(OpenAPI api) {
    ModelConverters.getInstance(true)
        .readAll(Problem.class)
        .forEach(api.getComponents()::addSchemas);
  }

  /** Adds the refusals that a caller of an operation may get, those of a status together. */
  public void addTo(Operation operation, Stream<ProblemType> refusals) {
    Map<Integer, List<ProblemType>> byStatus = new TreeMap<>();
    refusals.forEach(
        type -> byStatus.computeIfAbsent(type.status(), _ -> new ArrayList<>()).add(type));
    byStatus.forEach((status, types) ->
        operation.getResponses().addApiResponse(status.toString(), response(status, types)));
  }

  private ApiResponse response(int status, List<ProblemType> types) {
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

  private Example example(ProblemType type) {
    List<Problem.FieldError> errors = Optional.ofNullable(faults.get(type)).stream().toList();
    return new Example()
        .summary(type.title().en())
        .value(
            ContractJson.mapper()
                .convertValue(Problem.of(type, CallerLanguage.SPANISH, errors), Map.class));
  }
}
