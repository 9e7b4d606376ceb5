package co.acuse.reliability;

import co.acuse.testplatform.conventions.Conventions;
import org.junit.jupiter.api.Test;

class ConventionTests {

  @Test
  void keepsTheConventions() {
    Conventions.check("co.acuse.reliability");
  }
}
