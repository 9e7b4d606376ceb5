package co.acuse.ingest;

import co.acuse.testplatform.settings.DocumentedSettings;
import org.junit.jupiter.api.Test;

class DocumentedSettingsTests {

  @Test
  void thePageAboutConfigurationSaysWhatHolds() {
    DocumentedSettings.check("ingest-api", "co.acuse.ingest");
  }
}
