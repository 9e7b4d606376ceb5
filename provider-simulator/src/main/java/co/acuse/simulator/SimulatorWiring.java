package co.acuse.simulator;

import co.acuse.simulator.admin.AdminGuard;
import co.acuse.simulator.dian.DianSettings;
import co.acuse.simulator.dian.batches.TestSetSize;
import co.acuse.simulator.factus.FactusAccounts;
import co.acuse.simulator.factus.protocol.Json;
import co.acuse.simulator.front.FrontDoor;
import co.acuse.simulator.journal.Journal;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** What every part of the simulator stands on. */
@Configuration(proxyBeanMethods = false)
class SimulatorWiring {

  private static final Logger LOG = LoggerFactory.getLogger(SimulatorWiring.class);

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  Journal journal(SimulatorProperties properties) {
    return Journal.open(properties.dataDirectory(), Json.MAPPER, properties.syncWrites());
  }

  @Bean
  FactusAccounts factusAccounts(SimulatorProperties properties) {
    return new FactusAccounts(properties.factus().accounts(), properties.factus().switches());
  }

  @Bean
  DianSettings dianSettings(SimulatorProperties properties) {
    SimulatorProperties.Dian dian = properties.dian();
    SimulatorProperties.TestSet testSet = dian.testSet();
    return new DianSettings(
        dian.issuers(),
        properties.dataDirectory(),
        dian.certificatesDirectory(),
        dian.certificatePassword(),
        dian.environment(),
        dian.batchPolls(),
        new TestSetSize(testSet.invoices(), testSet.creditNotes(), testSet.debitNotes()));
  }

  @Bean
  FrontDoor frontDoor(SimulatorProperties properties) {
    return new FrontDoor(properties.bindAddress(), properties.port());
  }

  @Bean
  AdminGuard adminGuard(SimulatorProperties properties, FrontDoor door) {
    return new AdminGuard(properties.admin().key(), door);
  }

  /** References may hold a slash; the provider takes it encoded. */
  @Bean
  TomcatConnectorCustomizer encodedSlashes() {
    return connector -> connector.setEncodedSolidusHandling("passthrough");
  }

  @Bean
  DoorOpener doorOpener(FrontDoor door) {
    return new DoorOpener(door);
  }

  /** Opens the door as soon as there is somebody behind it. */
  record DoorOpener(FrontDoor door) {

    @EventListener
    void open(WebServerInitializedEvent event) {
      int adminPort = event.getWebServer().getPort();
      door.openTo(adminPort);
      LOG.info(
          "The simulator answers on http://{}:{}, the administrator on port {}",
          door.address().getHostAddress(),
          door.port(),
          adminPort);
    }
  }
}
