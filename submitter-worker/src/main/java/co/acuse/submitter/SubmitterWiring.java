package co.acuse.submitter;

import co.acuse.contracts.identity.TimeOrderedUuids;
import co.acuse.contracts.lifecycle.Provider;
import co.acuse.edge.observability.TraceContexts;
import co.acuse.submitter.submission.AccountStandings;
import co.acuse.submitter.submission.Accounts;
import co.acuse.submitter.submission.Decisions;
import co.acuse.submitter.submission.DeliveryLedger;
import co.acuse.submitter.submission.DeliveryLever;
import co.acuse.submitter.submission.DeliveryQueue;
import co.acuse.submitter.submission.DocumentWork;
import co.acuse.submitter.submission.EventPublisher;
import co.acuse.submitter.submission.FilesLedger;
import co.acuse.submitter.submission.FilesQueue;
import co.acuse.submitter.submission.Gateways;
import co.acuse.submitter.submission.InvoiceGateway;
import co.acuse.submitter.submission.LeaseTable;
import co.acuse.submitter.submission.Ledger;
import co.acuse.submitter.submission.LeverLedger;
import co.acuse.submitter.submission.OperatorLevers;
import co.acuse.submitter.submission.Outbox;
import co.acuse.submitter.submission.Retelling;
import co.acuse.submitter.submission.Suspensions;
import co.acuse.submitter.submission.Ticker;
import co.acuse.submitter.submission.WorkObserver;
import co.acuse.submitter.submission.lanes.LeasedDeliveries;
import co.acuse.submitter.submission.lanes.LeasedFiles;
import co.acuse.submitter.submission.lanes.LoneTurns;
import co.acuse.submitter.submission.lanes.Ports;
import co.acuse.submitter.submission.lanes.Runner;
import co.acuse.submitter.submission.lanes.ToldFirst;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;

/** Builds the core from its ports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SubmitterSettings.class)
class SubmitterWiring {

  private static final Logger LOG = LoggerFactory.getLogger(SubmitterWiring.class);

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Ticker ticker(Clock clock) {
    return new SteadyTicker(clock);
  }

  @Bean
  Gateways gateways(List<InvoiceGateway> all) {
    Map<Provider, InvoiceGateway> byProvider =
        all.stream().collect(Collectors.toMap(InvoiceGateway::provider, Function.identity()));
    return provider -> {
      InvoiceGateway gateway = byProvider.get(provider);
      if (gateway == null) {
        throw new IllegalStateException("this worker has no gateway to " + provider);
      }
      return gateway;
    };
  }

  @Bean
  Decisions decisions(SubmitterSettings settings, Accounts accounts, Gateways gateways) {
    return new Decisions(settings.times(), new SecureRandom(), accounts, gateways);
  }

  /** For the restore of the ledger. */
  @Bean
  Retelling retelling(
      SubmitterSettings settings,
      Accounts accounts,
      @Value("${acuse.environment:simulator}") String environment) {
    return new Retelling(settings.times(), accounts, environment);
  }

  @Bean
  WorkObserver workObserver(MeterRegistry meters, TraceContexts traces) {
    return new WatchedWork(meters, traces);
  }

  @Bean
  Ports ports(
      Ledger ledger,
      LeaseTable leases,
      Outbox outbox,
      AccountStandings standings,
      LeverLedger levers,
      FilesLedger files,
      EventPublisher publisher,
      Accounts accounts,
      Gateways gateways) {
    return new Ports(
        ledger, leases, outbox, standings, levers, files, publisher, accounts, gateways);
  }

  @Bean
  @Primary
  Runner runner(
      Ports ports,
      SubmitterSettings settings,
      Decisions decisions,
      WorkObserver observer,
      Clock clock,
      Ticker ticker,
      MeterRegistry meters) {
    var requestTime = settings.times().request();
    DocumentWork work =
        new DocumentWork(
            ports.ledger(),
            decisions,
            ports.gateways(),
            requestTime,
            ticker,
            observer,
            new ToldFirst(ports.outbox(), ports.publisher()));
    Runner runner =
        new Runner(
            ports,
            settings.laneSettings(UUID.randomUUID().toString()),
            requestTime,
            decisions,
            work,
            clock,
            ticker,
            SubmitterWiring::tell);
    Gauge.builder("acuse.submitter.leases", runner, Runner::held)
        .description("Issuers that this process holds")
        .register(meters);
    Gauge.builder("acuse.submitter.in.flight", runner, Runner::inFlight)
        .description("Documents that are being worked on")
        .register(meters);
    return runner;
  }

  /** A database that is away is no news in full length each second. */
  private static void tell(String thread, RuntimeException fault) {
    if (fault instanceof DataAccessException) {
      LOG.warn("{} waits for the database: {}", thread, fault.getMessage());
    } else {
      LOG.error("{} failed and begins again", thread, fault);
    }
  }

  /** For commands. */
  @Bean
  LoneTurns loneTurns(Ports ports, SubmitterSettings settings, Ticker ticker) {
    return new LoneTurns(
        ports, "command", settings.lanes().lease(), settings.times().request(), ticker);
  }

  @Bean
  RunningLanes runningLanes(Runner runner, SubmitterSettings settings) {
    return new RunningLanes(runner, settings.lanes().stopping());
  }

  @Bean
  FilesQueue filesQueue(Runner runner, Ports ports) {
    return new LeasedFiles(runner, ports);
  }

  @Bean
  DeliveryQueue deliveryQueue(Runner runner, Ledger ledger, DeliveryLedger deliveries) {
    return new LeasedDeliveries(runner, ledger, deliveries);
  }

  @Bean
  DeliveryLever deliveryLever(LeverLedger documents, DeliveryLedger deliveries, Clock clock) {
    return new DeliveryLever(
        documents, deliveries, clock, new TimeOrderedUuids(clock, new SecureRandom()));
  }

  @Bean
  Suspensions suspensions(AccountStandings standings) {
    return new Suspensions(standings);
  }

  @Bean
  OperatorLevers operatorLevers(LeverLedger ledger, AccountStandings standings, Clock clock) {
    return new OperatorLevers(
        ledger, standings, clock, new TimeOrderedUuids(clock, new SecureRandom()));
  }
}
