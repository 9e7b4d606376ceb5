package co.acuse.simulator.dian;

import co.acuse.simulator.dian.answers.Answers;
import co.acuse.simulator.dian.authority.Authority;
import co.acuse.simulator.dian.authority.CertificateFiles;
import co.acuse.simulator.dian.authority.DeclaredContingencies;
import co.acuse.simulator.dian.authority.Revocations;
import co.acuse.simulator.dian.batches.Batches;
import co.acuse.simulator.dian.batches.TestSets;
import co.acuse.simulator.dian.documents.DocumentStore;
import co.acuse.simulator.dian.events.EventReception;
import co.acuse.simulator.dian.events.EventStore;
import co.acuse.simulator.dian.exchange.DianFilter;
import co.acuse.simulator.dian.exchange.RequestLog;
import co.acuse.simulator.dian.faults.FaultPlan;
import co.acuse.simulator.dian.lookups.Lookups;
import co.acuse.simulator.dian.lookups.Registrations;
import co.acuse.simulator.dian.reception.NewDocuments;
import co.acuse.simulator.dian.reception.Reception;
import co.acuse.simulator.dian.reception.Rehearsal;
import co.acuse.simulator.dian.reception.Rivals;
import co.acuse.simulator.dian.register.Register;
import co.acuse.simulator.dian.rules.EventRules;
import co.acuse.simulator.dian.rules.RuleBook;
import co.acuse.simulator.dian.schema.OfficialSchemas;
import co.acuse.simulator.dian.security.CallerCheck;
import co.acuse.simulator.dian.service.DianService;
import co.acuse.simulator.dian.service.Submissions;
import co.acuse.simulator.front.Fronts;
import co.acuse.simulator.journal.Journal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Builds the DIAN part. */
@Configuration(proxyBeanMethods = false)
class DianWiring {

  @Bean
  Register register(DianSettings settings, Journal journal) {
    return new Register(settings.issuers(), journal);
  }

  @Bean
  Revocations revocations(Journal journal) {
    return new Revocations(journal);
  }

  @Bean
  DeclaredContingencies declaredContingencies(Journal journal) {
    return new DeclaredContingencies(journal);
  }

  @Bean
  Authority authority(DianSettings settings, Revocations revocations, InstantSource clock) {
    return new Authority(settings.dataDirectory(), revocations, new SecureRandom(), clock);
  }

  @Bean
  FaultPlan dianFaultPlan(Journal journal) {
    FaultPlan plan = new FaultPlan();
    journal.alsoClear(plan::clear);
    return plan;
  }

  @Bean
  DocumentStore dianDocumentStore(Journal journal) {
    return new DocumentStore(journal);
  }

  @Bean
  Answers answers(DocumentStore store) {
    return new Answers(store);
  }

  @Bean
  OfficialSchemas officialSchemas() {
    return new OfficialSchemas();
  }

  @Bean
  EventStore eventStore(Journal journal) {
    return new EventStore(journal);
  }

  @Bean
  EventReception eventReception(
      Register register,
      OfficialSchemas schemas,
      Authority authority,
      DocumentStore store,
      EventStore events,
      InstantSource clock) {
    return new EventReception(register, schemas, new EventRules(authority), store, events, clock);
  }

  @Bean
  Reception reception(
      DianSettings settings,
      Register register,
      OfficialSchemas schemas,
      Authority authority,
      DeclaredContingencies contingencies,
      DocumentStore store,
      Answers answers,
      InstantSource clock) {
    NewDocuments newDocuments = new NewDocuments(store, authority, clock);
    return new Reception(
        register,
        schemas,
        new RuleBook(authority, contingencies, settings.environment()),
        store,
        newDocuments,
        new Rivals(newDocuments, authority),
        answers,
        clock);
  }

  @Bean
  TestSets testSets(
      DianSettings settings, Register register, DocumentStore store, Journal journal) {
    return new TestSets(register, store, settings.testSet(), journal);
  }

  @Bean
  Batches batches(
      DianSettings settings,
      Reception reception,
      DocumentStore store,
      Answers answers,
      TestSets testSets,
      InstantSource clock,
      Journal journal) {
    return new Batches(
        reception,
        store,
        answers,
        testSets,
        settings.batchPolls(),
        UUID::randomUUID,
        clock,
        journal);
  }

  @Bean
  DianService dianService(
      Authority authority,
      Reception reception,
      Batches batches,
      EventReception events,
      FaultPlan faults,
      DocumentStore store,
      EventStore eventStore,
      Answers answers,
      Register register,
      InstantSource clock) {
    return new DianService(
        new CallerCheck(authority),
        new Submissions(reception, batches, faults),
        batches,
        events,
        new Lookups(store, answers, eventStore, clock),
        new Registrations(register));
  }

  @Bean
  RequestLog dianRequestLog(Journal journal) {
    return new RequestLog(journal);
  }

  @Bean
  DianFilter dianFilter(
      RequestLog dianRequestLog,
      DianService service,
      DocumentStore dianDocumentStore,
      FaultPlan dianFaultPlan,
      Fronts fronts,
      InstantSource clock) {
    return new DianFilter(dianRequestLog, service, dianDocumentStore, dianFaultPlan, fronts, clock);
  }

  @Bean
  CertificatesAtStart certificatesAtStart(
      DianSettings settings,
      Register register,
      Authority authority,
      OfficialSchemas schemas,
      InstantSource clock) {
    return new CertificatesAtStart(
        settings, register, authority, new Rehearsal(schemas, authority, clock));
  }

  /**
   * Writes the issuers' keys, if anybody wants them in files, before the first request; whoever
   * does is about to sell.
   */
  record CertificatesAtStart(
      DianSettings settings, Register register, Authority authority, Rehearsal rehearsal) {

    /** Comes before the door is opened. */
    @EventListener(WebServerInitializedEvent.class)
    @Order(0)
    void write() {
      Path directory = settings.certificatesDirectory();
      if (directory != null) {
        CertificateFiles files =
            new CertificateFiles(authority, directory, settings.certificatePassword());
        register.all().forEach(issuer -> files.write(issuer.nit(), issuer.name()));
        rehearsal.run();
      }
    }
  }
}
