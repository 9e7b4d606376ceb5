package co.acuse.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.lifecycle.LifecycleMessage;
import co.acuse.contracts.submission.SubmissionRequested;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class UndecodableTests {
  private static final String TYPE = "co.acuse.submission-requested.v1";
  private static final WireRecord SUBMISSION = ApprovedFiles.approved("submission-requested");

  @Test
  void passesOverFieldsThatItDoesNotKnow() {
    Decoded<SubmissionRequested> decoded =
        decode(value -> {
          value.put("tomorrow", 1);
          ((ObjectNode) value.get("invoice")).putObject("later").put("x", 1);
        });

    assertThat(decoded).isEqualTo(new Decoded.Understood<>(WireSamples.submission()));
  }

  @Test
  void readsAListThatIsAbsentAsEmpty() {
    Decoded<SubmissionRequested> decoded =
        decode(value -> ((ObjectNode) value.get("invoice")).remove("surcharges"));

    assertThat(decoded).isInstanceOf(Decoded.Understood.class);
  }

  @Test
  void namesWhatIsMissing() {
    assertReason(decode(value -> value.remove("totals")), "SubmissionRequested.totals");
    assertReason(
        decode(value -> ((ObjectNode) value.get("invoice").get("lines").get(0)).remove("code")),
        "Line.code");
  }

  @Test
  void takesNothingForItsValue() {
    assertReason(Wire.decodeSubmission(null, headers(TYPE)), "no value");
    assertReason(decode("null"), "null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "co.acuse.submission-requested.v2",
        "co.acuse.submission-requested.v0",
        "co.acuse.submission-requested.v99999999999999999999",
        "co.acuse.submission-requested.vx",
        "co.acuse.lifecycle.invoice-issued.v1",
        "co.acuse.submission-requested",
        ""
      })
  void doesNotGuessAtOtherTypesAndVersions(String type) {
    assertThat(Wire.decodeSubmission(SUBMISSION.value(), headers(type)))
        .isInstanceOf(Decoded.Undecodable.class);
  }

  @Test
  void wantsTheTypeHeader() {
    assertThat(Wire.decodeSubmission(SUBMISSION.value(), Map.of()))
        .isInstanceOf(Decoded.Undecodable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "\"secreto-4411\"",
        "{\"invoice\":\"secreto-4411\"}",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "\u0000\u0001"
      })
  void saysWhyWithoutRepeatingTheContent(String value) {
    Decoded<SubmissionRequested> decoded = decode(value);

    assertThat(reason(decoded)).isNotBlank().doesNotContain("secreto");
  }

  @Test
  void refusesAnEventKindThatItDoesNotKnow() {
    Decoded<LifecycleMessage> decoded =
        Wire.decodeLifecycle(
            "{\"type\":\"InvoiceForgotten\"}".getBytes(StandardCharsets.UTF_8),
            headers("co.acuse.lifecycle.invoice-forgotten.v1"));

    assertThat(decoded).isInstanceOf(Decoded.Undecodable.class);
  }

  @Test
  void refusesASubmissionOfAnotherInvoice() {
    String other = InvoiceFixture.aSale().invoice().id().toString();

    assertThat(decode(value -> value.put("invoiceId", other)))
        .isInstanceOf(Decoded.Undecodable.class);
  }

  private static Decoded<SubmissionRequested> decode(Consumer<ObjectNode> change) {
    ObjectNode value = (ObjectNode) ContractJson.mapper().readTree(SUBMISSION.value());
    change.accept(value);
    return decode(ContractJson.mapper().writeValueAsString(value));
  }

  private static Decoded<SubmissionRequested> decode(String value) {
    return Wire.decodeSubmission(value.getBytes(StandardCharsets.UTF_8), headers(TYPE));
  }

  private static void assertReason(Decoded<SubmissionRequested> decoded, String part) {
    assertThat(reason(decoded)).contains(part);
  }

  private static @Nullable String reason(Decoded<SubmissionRequested> decoded) {
    return decoded instanceof Decoded.Undecodable<?>(String reason) ? reason : null;
  }

  private static Map<String, String> headers(String type) {
    Map<String, String> headers = new HashMap<>(SUBMISSION.headers());
    headers.put(CloudEventHeaders.TYPE, type);
    return headers;
  }
}
