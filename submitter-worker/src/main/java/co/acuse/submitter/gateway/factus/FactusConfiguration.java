package co.acuse.submitter.gateway.factus;

import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.edge.observability.TraceContexts;
import co.acuse.submitter.gateway.CallTraces;
import co.acuse.submitter.gateway.ProviderBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires Factus: accounts, breaker, and what is done with them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FactusProperties.class)
class FactusConfiguration {

  private final Clock clock;

  FactusConfiguration(ObjectProvider<Clock> clock) {
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  @Bean
  FactusAccounts factusAccounts(IssuerDirectory directory, FactusProperties properties) {
    return new FactusAccounts(directory, properties.tuning(), clock);
  }

  @Bean
  ProviderBreaker factusBreaker(FactusProperties properties) {
    return new ProviderBreaker("factus", properties.breaker().settings(), clock);
  }

  @Bean
  CallTraces callTraces(ObjectProvider<TraceContexts> traces) {
    TraceContexts contexts = traces.getIfAvailable();
    return contexts == null ? CallTraces.none() : new FollowedTraces(contexts);
  }

  @Bean
  FactusCalls factusCalls(
      FactusAccounts accounts,
      ProviderBreaker factusBreaker,
      CallTraces traces,
      MeterRegistry meters) {
    return new FactusCalls(accounts, factusBreaker, traces, meters);
  }

  @Bean
  RangeBook rangeBook() {
    return new RangeBook();
  }

  @Bean
  FactusGateway factusGateway(
      FactusAccounts accounts, FactusCalls calls, ProviderBreaker factusBreaker, RangeBook book) {
    return new FactusGateway(accounts, calls, factusBreaker, book, clock);
  }

  @Bean
  FactusOffice factusOffice(FactusCalls calls, RangeBook book) {
    return new FactusOffice(calls, book, clock);
  }

  @Bean
  FactusFiles factusFiles(FactusCalls calls) {
    return new FactusFiles(calls, clock);
  }

  @Bean
  MeterBinder breakerMeters(ProviderBreaker factusBreaker) {
    return factusBreaker.meters();
  }

  @Bean
  MeterBinder budgetMeters(IssuerDirectory directory, FactusAccounts accounts) {
    return new BudgetMeters(directory, accounts);
  }
}
