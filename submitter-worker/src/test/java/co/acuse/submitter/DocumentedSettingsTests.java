package co.acuse.submitter;

import co.acuse.testplatform.settings.DocumentedSettings;
import org.junit.jupiter.api.Test;

class DocumentedSettingsTests {

  @Test
  void thePageAboutConfigurationSaysWhatHolds() {
    DocumentedSettings.check("submitter-worker", "co.acuse.submitter");
  }
}
