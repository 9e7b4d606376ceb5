package co.acuse.ingest;

import co.acuse.edge.keys.ApiSecurity;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may ask what, from which web pages, and where the front page leads. */
@Configuration(proxyBeanMethods = false)
class WebAccess implements WebMvcConfigurer {

  private static final String INVOICES = "/api/v1/invoices/**";

  private static final String[] DOCUMENTATION = {
    "/", "/swagger-ui.html", "/swagger-ui/**", "/v3/api-docs/**", "/v3/api-docs.yaml"
  };

  @Bean
  SecurityFilterChain security(HttpSecurity http, ApiSecurity api) {
    return api.stateless(
        http,
        paths ->
            paths
                .requestMatchers(DOCUMENTATION)
                .permitAll()
                .requestMatchers(HttpMethod.POST, INVOICES)
                .hasRole("TILL")
                .requestMatchers(HttpMethod.GET, INVOICES)
                .hasAnyRole("TILL", "READER", "OPERATOR")
                .anyRequest()
                .authenticated());
  }

  @Bean
  CorsConfigurationSource corsConfigurationSource(WebOrigins origins) {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowedOrigins(origins.allowedOrigins());
    cors.setAllowedMethods(List.of("GET", "POST"));
    cors.setAllowedHeaders(List.of("*"));
    cors.setExposedHeaders(List.of("Location", "Retry-After", "Idempotency-Key"));
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/api/**", cors);
    return source;
  }

  @Override
  public void addViewControllers(ViewControllerRegistry views) {
    views.addRedirectViewController("/", "/swagger-ui.html");
  }

  /**
   * Web pages of other hosts that may call the API.
   *
   * @param allowedOrigins such as {@code https://caja.example.com}; none by default
   */
  @ConfigurationProperties("acuse.ingest")
  record WebOrigins(@DefaultValue List<String> allowedOrigins) {
    WebOrigins {
      allowedOrigins = List.copyOf(allowedOrigins);
    }
  }
}
