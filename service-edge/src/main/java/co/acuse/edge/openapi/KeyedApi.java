package co.acuse.edge.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

/** The frame of an API's description: its words, and the two ways in which a caller shows a key. */
public final class KeyedApi {

  private static final String KEY = "apiKey";
  private static final String BEARER = "bearer";

  private KeyedApi() {}

  /**
   * Begins a description.
   *
   * @param about what a reader must know before the first call, in Markdown
   */
  public static OpenAPI describedBy(String title, String about) {
    return new OpenAPI()
        .info(new Info().title(title).version("v1").description(about))
        .components(
            new Components().addSecuritySchemes(KEY, header()).addSecuritySchemes(BEARER, bearer()))
        .addSecurityItem(new SecurityRequirement().addList(KEY))
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  private static SecurityScheme header() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.APIKEY)
        .in(SecurityScheme.In.HEADER)
        .name("X-API-Key");
  }

  private static SecurityScheme bearer() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .description("The API key, or a token of the configured OIDC issuer");
  }
}
