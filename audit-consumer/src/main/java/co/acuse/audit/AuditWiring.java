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

/** Wires the log and the statuses, and says who may call. */
@Configuration(proxyBeanMethods = false)
class AuditWiring {

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
                .requestMatchers("/api/v1/operator-events")
                .hasRole("OPERATOR")
                .anyRequest()
                .authenticated());
  }
}
