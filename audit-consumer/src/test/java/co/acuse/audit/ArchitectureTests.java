package co.acuse.audit;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

  @Test
  void packagesUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(AuditConsumer.class).verify();
  }
}
