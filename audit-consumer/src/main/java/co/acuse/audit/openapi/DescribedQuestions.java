package co.acuse.audit.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says what can be asked for: filters and pages, which the code reads from one map. */
final class DescribedQuestions implements OpenApiCustomizer {

  private static final Parameter LIMIT = query("limit", "1 to 200, else 50", "50");
  private static final Parameter CURSOR = query("cursor", "`next` of the page before", null);

  private static final List<Parameter> FILTERS =
      List.of(
          query("status", "`PROCESANDO`, `SUCCESS` or `FAILED`", "FAILED"),
          query("phase", "what a `PROCESANDO` waits for, such as `BLOCKED`", "PENDING_AUTHORITY"),
          query("issuer", "NIT without check digit", "900123456"),
          query("reference", "the till's `referenceCode`", "VENTA-1"),
          query("orderId", "the order that the sale comes from", "PED-77"),
          query("id_pedido_origen", "the same as `orderId`", "PED-77"),
          query("number", "prefix and consecutive, without separator", "SETP990000001"),
          query("cufe", "CUFE or CUDE", "a1b2c3"),
          query("customer", "the customer's identification", "222222222222"),
          query("errorCode", "any code in any event: rule, cause, alert, fault", "FAK24"),
          query("from", "accepted from: a day in Bogotá or an instant", "2026-03-16"),
          query("to", "until: a day includes it, an instant does not", "2026-03-16T17:00:00Z"),
          query("stuck", "`true`: those that a person should look at", "true"),
          LIMIT,
          CURSOR);

  private static final List<Parameter> CHAINS =
      List.of(
          query("invoice", "one invoice; else many in their order", null),
          query("after", "`next` of the answer before", null),
          LIMIT);

  @Override
  public void customise(OpenAPI api) {
    about(api, Questions.SEARCH, "Search invoices").setParameters(FILTERS);
    about(api, Questions.INVOICE, "One invoice: status, document, submissions, files and timeline");
    about(api, Questions.XML, "The signed XML of an issued document");
    about(
        api,
        Questions.APPLICATION_RESPONSE,
        "The DIAN's signed answer, of documents that went straight to it");
    about(api, Questions.ATTACHED_DOCUMENT, "The attached document: the XML and the DIAN's answer");
    about(api, Questions.PDF, "The PDF; from a provider, it is fetched when it is first asked for");
    about(api, Questions.VERIFY, "Whether a row of the log was changed or removed")
        .setParameters(CHAINS);
    about(api, Questions.OPERATOR_EVENTS, "What operators did, and what was refused at the door")
        .setParameters(List.of(LIMIT, CURSOR));
  }

  private static Operation about(OpenAPI api, String path, String summary) {
    return Questions.at(api, path).summary(summary);
  }

  private static Parameter query(String name, String description, @Nullable String example) {
    return new Parameter()
        .in("query")
        .name(name)
        .description(description)
        .schema(new StringSchema())
        .example(example);
  }
}
