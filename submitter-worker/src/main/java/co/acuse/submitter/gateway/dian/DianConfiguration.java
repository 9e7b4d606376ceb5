package co.acuse.submitter.gateway.dian;

import co.acuse.edge.issuers.IssuerDirectory;
import co.acuse.submitter.gateway.CallTraces;
import co.acuse.submitter.gateway.ProviderBreaker;
import co.acuse.submitter.submission.NumberStock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the DIAN: accounts, breaker, and what is done with them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DianProperties.class)
class DianConfiguration {

  private final Clock clock;

  DianConfiguration(ObjectProvider<Clock> clock) {
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  @Bean
  DianAccounts dianAccounts(IssuerDirectory directory, DianProperties properties) {
    return new DianAccounts(directory, properties.tuning(), clock);
  }

  @Bean
  ProviderBreaker dianBreaker(DianProperties properties) {
    return new ProviderBreaker("dian", properties.breaker().settings(), clock);
  }

  @Bean
  DianCalls dianCalls(
      DianAccounts accounts, ProviderBreaker dianBreaker, CallTraces traces, MeterRegistry meters) {
    return new DianCalls(accounts, dianBreaker, traces, meters);
  }

  @Bean
  DianGateway dianGateway(
      DianAccounts accounts,
      DianCalls calls,
      ProviderBreaker dianBreaker,
      DianProperties properties) {
    return new DianGateway(
        accounts,
        calls,
        dianBreaker,
        properties.tuning().maxInFlight(),
        properties.contingency(),
        clock);
  }

  @Bean
  DianOffice dianOffice(DianAccounts accounts, DianCalls calls, NumberStock stock) {
    return new DianOffice(accounts, calls, stock, clock);
  }

  @Bean
  DianFiles dianFiles(DianAccounts accounts, DianCalls calls) {
    return new DianFiles(accounts, calls);
  }

  @Bean
  MeterBinder dianBreakerMeters(ProviderBreaker dianBreaker) {
    return dianBreaker.meters();
  }
}
