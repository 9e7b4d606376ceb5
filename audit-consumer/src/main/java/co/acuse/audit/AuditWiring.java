package co.acuse.audit;

import co.acuse.audit.status.Statuses;
import co.acuse.audit.trail.ArchivedFiles;
import co.acuse.audit.trail.AuditTrail;
import co.acuse.audit.trail.ChainVerification;
import co.acuse.edge.keys.ApiSecurity;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the log and the statuses, says who may call, and where the front page leads. */
@Configuration(proxyBeanMethods = false)
class AuditWiring implements WebMvcConfigurer {

  private static final String[] DOCUMENTATION = {
    "/", "/swagger-ui.html", "/swagger-ui/**", "/v3/api-docs/**", "/v3/api-docs.yaml"
  };

  @Override
  public void addViewControllers(ViewControllerRegistry views) {
    views.addRedirectViewController("/", "/swagger-ui.html");
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  AuditTrail auditTrail(JdbcClient database, InstantSource clock) {
    return new AuditTrail(database, clock);
  }

  @Bean
  ArchivedFiles archivedFiles(JdbcClient database) {
    return new ArchivedFiles(database);
  }

  @Bean
  Statuses statuses(JdbcClient database) {
    return new Statuses(database);
  }

  @Bean
  ChainVerification chainVerification(
      JdbcClient database, PlatformTransactionManager transactions) {
    TransactionTemplate snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return new ChainVerification(database, snapshot);
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http, ApiSecurity api) {
    return api.stateless(
        http,
        paths ->
            paths
                .requestMatchers(DOCUMENTATION)
                .permitAll()
                .requestMatchers("/api/v1/operator-events")
                .hasRole("OPERATOR")
                .anyRequest()
                .authenticated());
  }
}
