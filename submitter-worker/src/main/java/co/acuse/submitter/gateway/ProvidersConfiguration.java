package co.acuse.submitter.gateway;

import co.acuse.contracts.lifecycle.Provider;
import co.acuse.edge.issuers.IssuerDirectory;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Wires what goes to whichever provider an issuer has. */
@Configuration(proxyBeanMethods = false)
class ProvidersConfiguration {

  @Bean
  @Primary
  ProviderOffice issuersOffice(
      IssuerDirectory directory,
      @Qualifier("factusOffice") ProviderOffice factus,
      @Qualifier("dianOffice") ProviderOffice dian,
      ObjectProvider<Clock> clock) {
    return new IssuersOffice(
        directory,
        Map.of(Provider.FACTUS, factus, Provider.DIAN, dian),
        clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  @Primary
  ProviderFiles issuersFiles(
      IssuerDirectory directory,
      @Qualifier("factusFiles") ProviderFiles factus,
      @Qualifier("dianFiles") ProviderFiles dian,
      ObjectProvider<Clock> clock) {
    return new IssuersFiles(
        directory,
        Map.of(Provider.FACTUS, factus, Provider.DIAN, dian),
        clock.getIfAvailable(Clock::systemUTC));
  }
}
