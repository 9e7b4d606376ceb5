package co.acuse.audit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.json.ContractJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StorableTextTests {

  @Test
  void replacesNulAndHalfSurrogatesOnly() {
    assertThat(StorableText.of("a\u0000b\ud83dc \ud83d\ude00 ñ"))
        .isEqualTo("a\ufffdb\ufffdc \ud83d\ude00 ñ");
  }

  @Test
  void looksIntoNamesAndDepths() {
    JsonNode bad = ContractJson.mapper().readTree("{\"a\":[{\"x\\u0000\":1}]}");

    assertThat(StorableText.isStorable(bad)).isFalse();
    assertThat(StorableText.of(bad))
        .isEqualTo(ContractJson.mapper().readTree("{\"a\":[{\"x\ufffd\":1}]}"));
    assertThat(StorableText.isStorable(StorableText.of(bad))).isTrue();
  }
}
