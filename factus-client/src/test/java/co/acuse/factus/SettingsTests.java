package co.acuse.factus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.factus.call.CallOptions;
import co.acuse.factus.settings.FactusCredentials;
import co.acuse.factus.settings.FactusSettings;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.factus.com.co",
        "https://API.Factus.com.co",
        "https://api.factus.com.co.",
        "https://api.factus.com.co:443/"
      })
  void refusesProductionUnlessToldSo(String uri) {
    assertThatThrownBy(() -> FactusSettings.at(URI.create(uri)))
        .hasMessageContaining("say so explicitly");
  }

  @Test
  void takesProductionWhenToldSo() {
    assertThat(FactusSettings.realProduction().baseUri())
        .isEqualTo(URI.create("https://api.factus.com.co"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api-sandbox.factus.com.co",
        "http://10.0.0.1:8080",
        "ftp://127.0.0.1",
        "https://x.example/base",
        "https://user:pass@x.example",
        "mailto:a@b.co"
      })
  void refusesOtherUnfitAddresses(String uri) {
    assertThatThrownBy(() -> FactusSettings.at(URI.create(uri)))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("user:pass");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api-sandbox.factus.com.co",
        "http://127.0.0.1:8080",
        "http://localhost:1/",
        "http://[::1]:9"
      })
  void takesTheSandboxAndLoopback(String uri) {
    assertThatCode(() -> FactusSettings.at(URI.create(uri))).doesNotThrowAnyException();
  }

  @Test
  void keepsTheDocumentedLimits() {
    FactusSettings settings = FactusSettings.sandbox();

    assertThat(settings.rateLimit().requests()).isEqualTo(80);
    assertThat(settings.rateLimit().window()).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.timeouts().total()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.connections().total()).isEqualTo(200);
    assertThat(settings.sizes().exchangeText()).isEqualTo(256 * 1024);
  }

  @Test
  void refusesIncompleteCredentials() {
    assertThatThrownBy(() -> new FactusCredentials("id", "", "user", "pass"))
        .hasMessage("The Factus client secret is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Authorization", "bad header", "Content-Length"})
  void refusesHeadersThatAreTheClientsOwn(String name) {
    assertThatThrownBy(() -> CallOptions.live().withHeader(name, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesHeaderSmuggling() {
    assertThatThrownBy(() -> CallOptions.live().withHeader("traceparent", "a\r\nX: y"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
