package co.acuse.reliability.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HooksTests {

  @Test
  void everyHookStandsForOneMethodOfTheServices() {
    assertThat(Agent.brokenHooks()).isEmpty();
  }

  @Test
  void tellsWhichHookARenameBroke() {
    Hook gone =
        Hook.before(ServiceClasses.GATEWAY, "submitNow").during(ServiceClasses.LEDGER + ".x");
    assertThat(Weaving.broken("WORKER_AT_NO_STEP", gone))
        .singleElement()
        .asString()
        .contains("WORKER_AT_NO_STEP", "FactusGateway.submitNow", "mend the hook");
  }
}
