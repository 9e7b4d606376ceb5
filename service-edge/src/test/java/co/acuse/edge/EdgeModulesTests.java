package co.acuse.edge;

import co.acuse.testplatform.conventions.Conventions;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class EdgeModulesTests {

  @Test
  void partsKnowOnlyWhatTheyDeclare() {
    ApplicationModules.of("co.acuse.edge").verify();
  }

  @Test
  void keepsTheConventions() {
    Conventions.check("co.acuse.edge");
  }
}
