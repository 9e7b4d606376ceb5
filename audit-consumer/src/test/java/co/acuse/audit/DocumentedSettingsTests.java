package co.acuse.audit;

import co.acuse.testplatform.settings.DocumentedSettings;
import org.junit.jupiter.api.Test;

class DocumentedSettingsTests {

  @Test
  void thePageAboutConfigurationSaysWhatHolds() {
    DocumentedSettings.check("audit-consumer", "co.acuse.audit");
  }
}
