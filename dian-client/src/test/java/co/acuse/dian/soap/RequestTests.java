package co.acuse.dian.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.dian.soap.settings.DianSettings;
import co.acuse.dian.soap.testing.FakeDian;
import co.acuse.dian.soap.testing.SeenRequest;
import co.acuse.dian.soap.testing.TestKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes over the wire. */
class RequestTests {

  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-03-02T17:00:00Z"));
  private static final byte[] ZIP = {80, 75, 3, 4};

  private final FakeDian dian = new FakeDian();
  private final DianService service = dian.service();

  @AfterEach
  void close() {
    service.close();
    dian.close();
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        call("SendBillSync", s -> s.sendBillSync("z.zip", ZIP), "fileName", "contentFile"),
        call("SendBillAsync", s -> s.sendBillAsync("z.zip", ZIP), "fileName", "contentFile"),
        call(
            "SendTestSetAsync",
            s -> s.sendTestSetAsync("z.zip", ZIP, "set"),
            "fileName",
            "contentFile",
            "testSetId"),
        call("SendEventUpdateStatus", s -> s.sendEventUpdateStatus(ZIP), "contentFile"),
        call("GetStatus", s -> s.getStatus("k"), "trackId"),
        call("GetStatusZip", s -> s.getStatusZip("k"), "trackId"),
        call("GetStatusEvent", s -> s.getStatusEvent("k"), "trackId"),
        call("GetReferenceNotes", s -> s.getReferenceNotes("k"), "trackId"),
        call("GetXmlByDocumentKey", s -> s.getXmlByDocumentKey("k"), "trackId"),
        call(
            "GetNumberingRange",
            s -> s.getNumberingRange("1", "2", "3"),
            "accountCode",
            "accountCodeT",
            "softwareCode"),
        call(
            "GetAcquirer",
            s -> s.getAcquirer("31", "9"),
            "identificationType",
            "identificationNumber"),
        call("GetExchangeEmails", DianService::getExchangeEmails));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void eachOperationIsNamedThreeTimesAlike(
      String operation, Consumer<DianService> call, List<String> parameters) {
    call.accept(service);

    SeenRequest request = dian.seen().getFirst();
    String action = "http://wcf.dian.colombia/IWcfDianCustomerServices/" + operation;
    assertThat(request.start()).isEqualTo("POST /WcfDianCustomerServices.svc HTTP/1.1");
    assertThat(request.header("content-type"))
        .isEqualTo("application/soap+xml;charset=UTF-8;action=\"" + action + "\"");
    assertThat(request.element("wsa:Action")).isEqualTo(action);
    assertThat(request.element("wsa:To")).isEqualTo(dian.uri().toString());
    assertThat(names(request.element("wcf:" + operation))).isEqualTo(parameters);
  }

  @Test
  void theFileTravelsAsBase64() {
    service.sendBillSync("z1.zip", ZIP);

    assertThat(dian.seen().getFirst().element("wcf:fileName")).isEqualTo("z1.zip");
    assertThat(dian.seen().getFirst().element("wcf:contentFile")).isEqualTo("UEsDBA==");
  }

  @Test
  void theSameCallAtTheSameTimeWithTheSameIdIsTheSameRequest() {
    Supplier<UUID> sameId = () -> UUID.fromString("7a435a50-0fe7-46fd-a6e5-39934924846d");
    try (var fixed = DianService.open(DianSettings.at(dian.uri()), TestKey.rsa(), NOON, sameId)) {
      fixed.getStatus("k");
      fixed.getStatus("k");
    }

    assertThat(dian.seen().getFirst().body()).isEqualTo(dian.seen().getLast().body());
    assertThat(dian.seen().getFirst().element("wsu:Created")).isEqualTo("2026-03-02T17:00:00.000Z");
    assertThat(dian.seen().getFirst().element("wsu:Expires")).isEqualTo("2026-03-03T09:40:00.000Z");
  }

  @Test
  void eachRequestHasIdsOfItsOwn() {
    service.getStatus("k");
    service.getStatus("k");

    assertThat(dian.seen().getFirst().body()).isNotEqualTo(dian.seen().getLast().body());
  }

  @Test
  void anotherNitSendsItsOwnCertificateOverTheSameConnections() {
    TestKey other = TestKey.another();

    service.withKey(other).getStatus("k");

    assertThat(dian.seen().getFirst().element("wsse:BinarySecurityToken"))
        .isEqualTo(Base64.getEncoder().encodeToString(other.encodedCertificate()));
  }

  @Test
  void textIsEscaped() {
    service.getStatus("a<b>&c\r");

    assertThat(dian.seen().getFirst().element("wcf:trackId")).isEqualTo("a&lt;b&gt;&amp;c&#xD;");
  }

  @Test
  void nonsenseIsRefusedBeforeItIsSent() {
    assertThatThrownBy(() -> service.getStatus(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("GetStatus needs a trackId: it is empty");
    assertThatThrownBy(() -> service.sendBillSync("z.zip", new byte[0]))
        .hasMessage("SendBillSync needs a contentFile: it is empty");
    assertThatThrownBy(() -> service.getStatus("a\u0000")).hasMessageContaining("U+0000");
    assertThat(dian.seen()).isEmpty();
  }

  private static Arguments call(
      String operation, Consumer<DianService> call, String... parameters) {
    return Arguments.of(operation, call, List.of(parameters));
  }

  private static List<String> names(String xml) {
    return Pattern.compile("<wcf:(\\w+)>")
        .matcher(xml)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
