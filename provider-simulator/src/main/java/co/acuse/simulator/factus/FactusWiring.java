package co.acuse.simulator.factus;

import co.acuse.simulator.factus.accounts.Accounts;
import co.acuse.simulator.factus.accounts.SwitchDefaults;
import co.acuse.simulator.factus.documents.DocumentStore;
import co.acuse.simulator.factus.documents.DocumentView;
import co.acuse.simulator.factus.documents.Documents;
import co.acuse.simulator.factus.documents.ForeignDocuments;
import co.acuse.simulator.factus.documents.fields.RequestChecks;
import co.acuse.simulator.factus.exchange.Exchanges;
import co.acuse.simulator.factus.exchange.FactusFilter;
import co.acuse.simulator.factus.exchange.RateLimit;
import co.acuse.simulator.factus.exchange.RequestLog;
import co.acuse.simulator.factus.faults.FaultPlan;
import co.acuse.simulator.factus.faults.Outage;
import co.acuse.simulator.factus.oauth.Tokens;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.factus.radian.RadianEvents;
import co.acuse.simulator.factus.ranges.Ranges;
import co.acuse.simulator.front.Fronts;
import co.acuse.simulator.journal.Journal;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the Factus part. */
@Configuration(proxyBeanMethods = false)
class FactusWiring {

  @Bean
  Ranges ranges(Journal journal) {
    return new Ranges(journal);
  }

  @Bean
  Accounts accounts(FactusAccounts configured, Ranges ranges, Journal journal) {
    return new Accounts(
        configured.byId(), new SwitchDefaults(configured.switches(), Json.MAPPER), ranges, journal);
  }

  @Bean
  Tokens tokens(Accounts accounts, Journal journal, InstantSource clock) {
    return new Tokens(accounts, journal, clock, () -> UUID.randomUUID().toString());
  }

  @Bean
  FaultPlan faultPlan() {
    return new FaultPlan();
  }

  @Bean
  Outage outage() {
    return new Outage();
  }

  @Bean
  RequestLog requestLog(Journal journal) {
    return new RequestLog(journal);
  }

  @Bean
  RateLimit rateLimit(InstantSource clock) {
    return new RateLimit(clock);
  }

  @Bean
  DocumentStore documentStore(Journal journal, Ranges ranges) {
    return new DocumentStore(journal, ranges);
  }

  @Bean
  DocumentView documentView(DocumentStore store) {
    return new DocumentView(store);
  }

  @Bean
  Documents documents(
      DocumentStore store,
      DocumentView view,
      Ranges ranges,
      FaultPlan faults,
      InstantSource clock) {
    return new Documents(store, view, new RequestChecks(ranges, clock), faults, clock);
  }

  @Bean
  ForeignDocuments foreignDocuments(DocumentStore store, Ranges ranges, InstantSource clock) {
    return new ForeignDocuments(store, ranges, clock);
  }

  @Bean
  RadianEvents radianEvents(Journal journal) {
    return new RadianEvents(journal);
  }

  @Bean
  Exchanges exchanges(RequestLog log, Tokens tokens, DocumentStore documents, InstantSource clock) {
    return new Exchanges(log, tokens, documents, clock);
  }

  @Bean
  FactusFilter factusFilter(
      Exchanges exchanges,
      Tokens tokens,
      RateLimit rates,
      FaultPlan faults,
      Outage outage,
      Fronts fronts,
      InstantSource clock) {
    return new FactusFilter(exchanges, tokens, rates, faults, outage, fronts, clock);
  }

  /** Runs when every store has declared what it keeps, and before the first request. */
  @Bean
  SmartInitializingSingleton replay(
      Journal journal, Exchanges exchanges, RateLimit rates, FaultPlan faults) {
    return () -> {
      journal.alsoClear(rates::clear);
      journal.alsoClear(faults::clear);
      journal.replay();
      exchanges.recall(rates, faults);
    };
  }
}
