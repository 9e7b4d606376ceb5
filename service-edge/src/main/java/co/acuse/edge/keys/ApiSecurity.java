package co.acuse.edge.keys;

import co.acuse.edge.problem.ProblemWriter;
import co.acuse.edge.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;

/** Builds a service's filter chain: no session, callers by key or token, refusals as problems. */
public final class ApiSecurity {

  /** What Kubernetes and Prometheus ask without a key. */
  private static final String[] OPEN = {
    "/livez", "/readyz", "/actuator/health/**", "/actuator/prometheus", "/actuator/info", "/error"
  };

  private final AuthenticationManager callers;
  private final Credentials credentials;
  private final ProblemWriter problems;

  ApiSecurity(AuthenticationManager callers, Credentials credentials, ProblemWriter problems) {
    this.callers = callers;
    this.credentials = credentials;
    this.problems = problems;
  }

  /**
   * Builds the chain.
   *
   * @param rules which paths need which role; health and metrics are open already
   */
  public SecurityFilterChain stateless(
      HttpSecurity http,
      Customizer<
              AuthorizeHttpRequestsConfigurer<HttpSecurity>
                  .AuthorizationManagerRequestMatcherRegistry>
          rules) {
    AuthenticationFilter filter = new AuthenticationFilter(callers, credentials);
    filter.setSuccessHandler((request, response, authentication) -> {});
    filter.setFailureHandler(this::unauthenticated);
    return http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .cors(Customizer.withDefaults())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(filter, AuthorizationFilter.class)
        .exceptionHandling(refusals ->
            refusals
                .authenticationEntryPoint(this::unauthenticated)
                .accessDeniedHandler((request, response, _) ->
                    problems.write(request, response, Problems.FORBIDDEN)))
        .authorizeHttpRequests(paths -> {
          paths.requestMatchers(OPEN).permitAll();
          rules.customize(paths);
        })
        .build();
  }

  private void unauthenticated(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    if (refusal instanceof AuthenticationServiceException) {
      problems.write(request, response, Problems.AUTHENTICATION_AWAY);
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"acuse\"");
    problems.write(request, response, Problems.UNAUTHENTICATED);
  }
}
