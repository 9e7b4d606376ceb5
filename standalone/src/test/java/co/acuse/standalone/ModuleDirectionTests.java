package co.acuse.standalone;

import co.acuse.testplatform.conventions.ModuleDirection;
import org.junit.jupiter.api.Test;

/** This module sees every other one, so this is where their direction is checked. */
class ModuleDirectionTests {

  @Test
  void modulesDependOnlyOnWhatTheyMay() {
    ModuleDirection.check();
  }
}
