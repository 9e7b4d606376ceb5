package co.acuse.audit.openapi;

import co.acuse.audit.access.Refusals;
import co.acuse.audit.files.FileRefusals;
import co.acuse.edge.openapi.DescribedProblems;
import co.acuse.edge.problem.ProblemType;
import co.acuse.edge.problem.Problems;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import java.util.Map;
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

  private final DescribedProblems problems = new DescribedProblems(Map.of());

  @Override
  public void customise(OpenAPI api) {
    problems.describeIn(api);
    OF_PATH.forEach((path, refusals) ->
        problems.addTo(Questions.at(api, path), Stream.of(ANY, refusals).flatMap(List::stream)));
  }
}
