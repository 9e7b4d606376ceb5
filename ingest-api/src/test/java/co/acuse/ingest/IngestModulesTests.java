package co.acuse.ingest;

import co.acuse.testplatform.conventions.Conventions;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class IngestModulesTests {

  @Test
  void stepsKnowOnlyWhatTheyDeclare() {
    ApplicationModules.of(IngestApi.class).verify();
  }

  @Test
  void keepsTheConventions() {
    Conventions.check("co.acuse.ingest");
  }
}
