package co.acuse.factus.document.request;

import static co.acuse.factus.document.request.RequestFixture.amount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.acuse.factus.json.RequestJson;
import co.acuse.factus.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RequestJsonTests {

  private static final JsonMapper JSON = JsonMapper.shared();

  static Stream<Arguments> approved() {
    return Stream.of(
        Arguments.of("standard-sale", RequestFixture.standardSale()),
        Arguments.of("credit-sale", RequestFixture.creditSale()),
        Arguments.of("everything-optional", RequestFixture.everythingOptional()),
        Arguments.of("rounding", RequestFixture.rounding()),
        Arguments.of("mandate", RequestFixture.mandate()),
        Arguments.of("health", RequestFixture.health()),
        Arguments.of("credit-note", RequestFixture.creditNote()),
        Arguments.of("debit-note", RequestFixture.debitNote()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("approved")
  void writesWhatTheProviderDocuments(String name, DocumentRequest request) {
    JsonNode written = JSON.readTree(request.toJson());

    assertThat(written).isEqualTo(JSON.readTree(Samples.read("requests/" + name + ".json")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("approved")
  void writesTheSameBytesEachTime(String name, DocumentRequest request) {
    assertThat(request.toJson()).as(name).isEqualTo(request.toJson());
  }

  @Test
  void emailsNobodyUnlessTold() {
    var content =
        DocumentContent.of("R")
            .payment(Payment.cash("10", amount("1")))
            .customer(Customer.finalConsumer())
            .item(
                Item.of("A", "A", amount("1"), amount("1")).tax(ItemTax.excludedFromIva()).build())
            .build();

    assertThat(new String(BillRequest.standard(content).toJson(), StandardCharsets.UTF_8))
        .contains("\"send_email\":false")
        .contains("\"taxes\":[{\"is_excluded\":true}]")
        .contains("\"identification\":\"222222222222\"");
  }

  @Test
  void writesAmountsPlainly() {
    assertThat(
            new String(
                RequestJson.write(List.of(amount("1E+3"), amount("1.50"))), StandardCharsets.UTF_8))
        .isEqualTo("[\"1000\",\"1.50\"]");
  }

  @Test
  void refusesWhatTheProviderWouldRefuse() {
    assertThatThrownBy(() -> Payment.cash("10", amount("1.005")))
        .hasMessageContaining("payment_details.amount takes at most 2 decimals, was 1.005");
    assertThatThrownBy(() -> Item.of("A", "A", amount("0.125"), amount("1")).build())
        .hasMessageContaining("items.quantity");
    assertThatThrownBy(() -> Item.of("A", "A", amount("1"), amount("1")).build())
        .hasMessageContaining("items.taxes");
    assertThatThrownBy(() -> DocumentContent.of(" ").build())
        .hasMessageContaining("reference_code");
    assertThatThrownBy(() ->
            RequestFixture.content(Payment.cash("10", amount("1")))
                .cashRoundingAmount(amount("500.01"))
                .build())
        .hasMessageContaining("cash_rounding_amount");
    assertThatThrownBy(() ->
            RequestFixture.content(Payment.cash("10", amount("1")))
                .observation("x".repeat(251))
                .build())
        .hasMessageContaining("observation");
    assertThatThrownBy(() ->
            CreditNoteRequest.forPeriod(
                "2", RequestFixture.content(Payment.cash("10", amount("1"))).build()))
        .hasMessageContaining("billing period");
  }

  @Test
  void acceptsTrailingZerosBeyondTwoDecimals() {
    assertThat(Payment.cash("10", amount("1.5000")).amount()).isEqualByComparingTo("1.5");
  }
}
