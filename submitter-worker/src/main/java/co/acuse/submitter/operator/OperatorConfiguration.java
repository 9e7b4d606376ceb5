package co.acuse.submitter.operator;

import co.acuse.edge.keys.ApiSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Lets operators and the audit's own key in, and nobody else. */
@Configuration(proxyBeanMethods = false)
class OperatorConfiguration {

  @Bean
  SecurityFilterChain operatorSecurity(HttpSecurity http, ApiSecurity api) {
    return api.stateless(
        http,
        paths ->
            paths
                .requestMatchers("/api/v1/operator/**", "/internal/**")
                .hasRole("OPERATOR")
                .anyRequest()
                .authenticated());
  }
}
