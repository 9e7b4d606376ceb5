package co.acuse.submitter;

import co.acuse.testplatform.conventions.Conventions;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class SubmitterModulesTests {

  @Test
  void packagesKnowOnlyWhatTheyDeclare() {
    ApplicationModules.of(SubmitterWorker.class).verify();
  }

  @Test
  void keepsTheConventions() {
    Conventions.check("co.acuse.submitter");
  }
}
