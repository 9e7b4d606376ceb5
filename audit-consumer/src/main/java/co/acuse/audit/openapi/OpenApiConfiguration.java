package co.acuse.audit.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API as a whole. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String KEY = "apiKey";
  private static final String BEARER = "bearer";

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
    return new OpenAPI()
        .info(new Info().title("Acuse: auditoría").version("v1").description(ABOUT))
        .components(
            new Components()
                .addSecuritySchemes(
                    KEY,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.HEADER)
                        .name("X-API-Key"))
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("The API key, or a token of the configured OIDC issuer")))
        .addSecurityItem(new SecurityRequirement().addList(KEY))
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
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
