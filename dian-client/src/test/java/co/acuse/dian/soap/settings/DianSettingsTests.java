package co.acuse.dian.soap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DianSettingsTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://vpfe.dian.gov.co/WcfDianCustomerServices.svc",
        "https://VPFE.dian.gov.co/WcfDianCustomerServices.svc",
        "https://vpfe.dian.gov.co./WcfDianCustomerServices.svc",
        "https://vpfe.dian.gov.co:443/x"
      })
  void productionIsNotReachedByItsAddressAlone(String address) {
    assertThatThrownBy(() -> DianSettings.at(URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("real fiscal documents");
  }

  @Test
  void productionIsReachedByAskingForIt() {
    assertThat(DianSettings.realProduction().endpoint())
        .hasToString("https://vpfe.dian.gov.co/WcfDianCustomerServices.svc");
    assertThat(DianSettings.realProduction().production()).isTrue();
  }

  @Test
  void habilitacionIsNotProduction() {
    assertThat(DianSettings.habilitacion().endpoint())
        .hasToString("https://vpfe-hab.dian.gov.co/WcfDianCustomerServices.svc");
    assertThat(DianSettings.habilitacion().production()).isFalse();
  }

  @Test
  void productionIsNoOtherHost() {
    var habilitacion = DianSettings.habilitacion();

    assertThatThrownBy(() ->
            new DianSettings(
                habilitacion.endpoint(),
                true,
                habilitacion.timeouts(),
                habilitacion.keyReference(),
                habilitacion.timestampLife(),
                habilitacion.mostAnswerBytes()))
        .hasMessageContaining("is not vpfe.dian.gov.co");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080/x", "http://127.0.0.1/x", "http://[::1]:8080/x"})
  void plainHttpIsTakenForLoopback(String address) {
    assertThat(DianSettings.at(URI.create(address)).endpoint()).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://vpfe-hab.dian.gov.co/x",
        "http://127.0.0.1.example.com/x",
        "http://localhost.example.com/x",
        "ftp://localhost/x"
      })
  void anythingElseIsHttps(String address) {
    assertThatThrownBy(() -> DianSettings.at(URI.create(address)))
        .hasMessageContaining("called over https");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user@host.example/x",
        "https://host.example/x?wsdl",
        "https://host.example/x#y"
      })
  void theAddressHasNothingElse(String address) {
    assertThatThrownBy(() -> DianSettings.at(URI.create(address)))
        .hasMessageContaining("without query, fragment or user");
  }

  @Test
  void limitsThatMakeNoSenseAreRefused() {
    var settings = DianSettings.habilitacion();

    assertThatThrownBy(() -> settings.withTimestampLife(Duration.ofMinutes(4)))
        .hasMessageContaining("at least 5 minutes");
    assertThatThrownBy(() -> settings.withMostAnswerBytes(0)).hasMessageContaining("positive");
    assertThatThrownBy(() -> new Timeouts(Duration.ZERO, Duration.ofSeconds(1)))
        .hasMessageContaining("positive");
    assertThatThrownBy(() -> new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .hasMessageContaining("longer than the connect timeout");
  }

  @Test
  void aMinuteIsWaitedFor() {
    assertThat(DianSettings.habilitacion().timeouts())
        .isEqualTo(new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(60)));
  }
}
