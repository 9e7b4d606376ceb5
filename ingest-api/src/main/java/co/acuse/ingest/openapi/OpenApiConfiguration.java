package co.acuse.ingest.openapi;

import co.acuse.edge.openapi.KeyedApi;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page that explains the API. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String ABOUT =
      """
      Hand over an invoice once and get exactly one fiscal document for it, sooner or later.

      * **202** means that the invoice is kept and will be issued or rejected, whatever fails in
        between. Ask `Location` what became of it: `PROCESANDO`, `SUCCESS` or `FAILED`.
      * **The same `referenceCode` is the same sale; two references are two sales.** Posting the
        same sale again, as often as you like, never issues it twice.
      * `Idempotency-Key` is recorded and returned, and **never replaces `referenceCode`**.
      * After **503 `ACCEPTANCE_UNKNOWN`** post the same sale again with the same reference. After
        **503 `NOT_ACCEPTED`** nothing was kept: post it again as well.
      * **422** names every fault at once, each with its place. Messages are Spanish, or English by
        `Accept-Language`.
      * Amounts may be written as texts (`"10000.00"`) or numbers; answers have texts.
      """;

  @Bean
  OpenAPI openApi() {
    return KeyedApi.describedBy("Acuse", ABOUT);
  }

  @Bean
  OpenApiCustomizer refusals() {
    return new DescribedRefusals();
  }

  @Bean
  OpenApiCustomizer examples() {
    return new DescribedInvoices();
  }
}
