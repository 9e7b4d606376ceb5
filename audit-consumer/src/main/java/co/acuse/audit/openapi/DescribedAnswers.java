package co.acuse.audit.openapi;

import co.acuse.contracts.json.ContractJson;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Shows what answers look like, and which fields hold the JSON of an event or of a sale. */
final class DescribedAnswers implements OpenApiCustomizer {

  private static final Map<String, List<String>> RAW_JSON =
      Map.of(
          "TimelineEntry", List.of("detail", "payloadIn", "responseOut"),
          "RecordedDoorEvent", List.of("detail"));

  @Override
  public void customise(OpenAPI api) {
    RAW_JSON.forEach((schema, fields) -> fields.forEach(field -> object(api, schema, field)));
    example(api, Questions.SEARCH, "search.json");
    example(api, Questions.INVOICE, "invoice.json");
    example(api, Questions.VERIFY, "verify.json");
    example(api, Questions.OPERATOR_EVENTS, "operator-events.json");
    file(api, Questions.XML, "application/xml");
    file(api, Questions.APPLICATION_RESPONSE, "application/xml");
    file(api, Questions.ATTACHED_DOCUMENT, "application/xml", "application/zip");
    file(api, Questions.PDF, "application/pdf");
  }

  private static void object(OpenAPI api, String schema, String field) {
    Objects.requireNonNull(api.getComponents().getSchemas().get(schema), schema)
        .addProperty(field, new JsonSchema().typesItem("object"));
  }

  private static void example(OpenAPI api, String path, String file) {
    ok(api, path).getContent().values().forEach(type -> type.setExample(read(file)));
  }

  private static void file(OpenAPI api, String path, String... types) {
    Content content = new Content();
    for (String type : types) {
      content.addMediaType(
          type, new MediaType().schema(new JsonSchema().typesItem("string").format("binary")));
    }
    ok(api, path).setContent(content);
  }

  private static ApiResponse ok(OpenAPI api, String path) {
    return Objects.requireNonNull(Questions.at(api, path).getResponses().get("200"), path);
  }

  private static Object read(String file) {
    try (InputStream stream =
        Objects.requireNonNull(DescribedAnswers.class.getResourceAsStream(file), file)) {
      return ContractJson.mapper().readValue(stream, Object.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
