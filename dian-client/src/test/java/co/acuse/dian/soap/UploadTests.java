package co.acuse.dian.soap;

import static co.acuse.dian.soap.testing.Results.answered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.dian.soap.result.DianResult;
import co.acuse.dian.soap.result.Upload;
import co.acuse.dian.soap.settings.DianSettings;
import co.acuse.dian.soap.testing.Envelopes;
import co.acuse.dian.soap.testing.FakeDian;
import co.acuse.dian.soap.testing.Reply;
import co.acuse.dian.soap.testing.TestKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the answer to files that are validated later means. */
class UploadTests {

  private static final String ZIP_KEY = "ef9998bd-8081-4882-9762-3d7cc53ac497";
  private static final byte[] ZIP = {1, 2, 3};

  private final FakeDian dian = new FakeDian();
  private final DianService service = dian.service();

  @AfterEach
  void close() {
    service.close();
    dian.close();
  }

  @Test
  void aZipKeyMeansReceived() {
    answer(
        "SendBillAsync",
        "<b:ErrorMessageList i:nil=\"true\"/><b:ZipKey>" + ZIP_KEY + "</b:ZipKey>");

    var received = answered(service.sendBillAsync("z1.zip", ZIP), Upload.Received.class);

    assertThat(received.zipKey()).isEqualTo(ZIP_KEY);
    assertThat(received.messages()).isEmpty();
  }

  @Test
  void aFileThatCannotBeParsedIsRefused() {
    answer("SendTestSetAsync", message("<b:Success>false</b:Success>"));

    var refused = answered(sendTestSet(), Upload.Refused.class);

    assertThat(refused.messages()).hasSize(1);
    assertThat(refused.messages().getFirst().text())
        .isEqualTo("Error al parsear xml. Namespace prefix 'ds' is not defined.");
    assertThat(refused.messages().getFirst().fileName()).isEqualTo("factura");
  }

  @Test
  void noZipKeyAndNoReasonIsUnclear() {
    answer("SendTestSetAsync", "<b:ZipKey i:nil=\"true\"/>");
    assertThat(answered(sendTestSet())).isInstanceOf(Upload.Unclear.class);

    answer("SendTestSetAsync", message("<b:Success>true</b:Success>"));
    assertThat(answered(sendTestSet())).isInstanceOf(Upload.Unclear.class);
  }

  @Test
  void theTestSetsIdIsSent() {
    answer("SendTestSetAsync", "<b:ZipKey>" + ZIP_KEY + "</b:ZipKey>");

    assertThat(answered(sendTestSet())).isInstanceOf(Upload.Received.class);
    assertThat(dian.seen().getFirst().element("wcf:testSetId")).isEqualTo("set-1");
  }

  @Test
  void productionTakesNoTestSets() {
    try (var production = DianService.open(DianSettings.realProduction(), TestKey.rsa())) {
      assertThatThrownBy(() -> production.sendTestSetAsync("z1.zip", ZIP, "set-1"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("habilitación");
    }
  }

  private DianResult<Upload> sendTestSet() {
    return service.sendTestSetAsync("z1.zip", ZIP, "set-1");
  }

  private static String message(String success) {
    return """
    <b:ErrorMessageList><b:XmlParamsResponseTrackId><b:ProcessedMessage>\
    Error al parsear xml. Namespace prefix 'ds' is not defined.</b:ProcessedMessage>\
    <b:SenderCode i:nil="true"/>%s<b:XmlFileName>factura</b:XmlFileName>\
    </b:XmlParamsResponseTrackId></b:ErrorMessageList><b:ZipKey i:nil="true"/>\
    """
        .formatted(success);
  }

  private void answer(String operation, String result) {
    dian.answers(Reply.soap(Envelopes.of(operation, result)));
  }
}
