package co.acuse.audit.openapi;

import co.acuse.edge.openapi.KeyedApi;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API as a whole. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String ABOUT =
      """
      What became of every invoice, and what happened on the way.

      * A key sees its own issuers; what it may not see answers 404 as if it did not exist.
      * `status` is `PROCESANDO`, `SUCCESS` or `FAILED`; `phase` says what a `PROCESANDO` waits for.
      * Lists come newest first. Ask for the next page with `cursor` = `next` until no `next` comes.
      * Each row of the log is chained to the one before it; `verify` reads the chains again.
      * Messages are Spanish, or English by `Accept-Language`.
      """;

  @Bean
  OpenAPI openApi() {
    return KeyedApi.describedBy("Acuse: auditoría", ABOUT);
  }

  @Bean
  OpenApiCustomizer questions() {
    return new DescribedQuestions();
  }

  @Bean
  OpenApiCustomizer answers() {
    return new DescribedAnswers();
  }

  @Bean
  OpenApiCustomizer refusals() {
    return new DescribedRefusals();
  }
}
