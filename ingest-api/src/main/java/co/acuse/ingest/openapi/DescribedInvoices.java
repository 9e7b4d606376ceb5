package co.acuse.ingest.openapi;

import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.json.ContractJson;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds the form of an invoice, as the contracts have it, and invoices that can be posted as is. */
final class DescribedInvoices implements OpenApiCustomizer {

  private static final Map<String, String> EXAMPLES =
      Map.of(
          "sale.json", "A sale with IVA, paid in cash",
          "shelf-price-sale.json", "A price that includes its taxes",
          "credit-note.json", "A credit note that names its invoice by the till's reference");

  /** Decimals may be written as texts, which no program rounds. */
  private static final Set<String> DECIMAL = Set.of("string", "number");

  @Override
  public void customise(OpenAPI api) {
    RequiredFields required = new RequiredFields();
    ModelConverters.getInstance(true)
        .readAll(Invoice.class)
        .forEach((name, schema) -> api.getComponents().addSchemas(name, required.in(name, schema)));
    api.getComponents().getSchemas().values().forEach(DescribedInvoices::textsForDecimals);
    describe(post(api, "/api/v1/invoices"), invoice(), false);
    describe(post(api, "/api/v1/invoices/batch"), batch(), true);
  }

  private static Operation post(OpenAPI api, String path) {
    return Objects.requireNonNull(api.getPaths().get(path), path).getPost();
  }

  private static Schema<?> batch() {
    ObjectSchema batch = new ObjectSchema();
    batch.addProperty("invoices", new ArraySchema().items(invoice()).minItems(1).maxItems(500));
    batch.setRequired(List.of("invoices"));
    return batch;
  }

  private static Schema<?> invoice() {
    return new Schema<>().$ref("#/components/schemas/Invoice");
  }

  private static void textsForDecimals(Schema<?> schema) {
    if (schema.getProperties() == null) {
      return;
    }
    for (Schema<?> property : schema.getProperties().values()) {
      if (property.getTypes() != null && property.getTypes().contains("number")) {
        property.setTypes(DECIMAL);
      }
    }
  }

  private static void describe(Operation post, Schema<?> schema, boolean inBatch) {
    MediaType body = new MediaType().schema(schema);
    EXAMPLES.forEach((file, summary) ->
        body.addExamples(
            file.substring(0, file.indexOf('.')),
            new Example()
                .summary(summary)
                .value(inBatch ? Map.of("invoices", List.of(read(file))) : read(file))));
    post.setRequestBody(
        new RequestBody()
            .required(true)
            .content(new Content().addMediaType("application/json", body)));
  }

  private static Map<?, ?> read(String file) {
    try (InputStream example =
        Objects.requireNonNull(DescribedInvoices.class.getResourceAsStream(file))) {
      return ContractJson.mapper().readValue(example, Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
