package co.acuse.contracts.submission;

import static org.assertj.core.api.Assertions.assertThat;

import co.acuse.contracts.InvoiceFixture;
import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.json.ContractJson;
import co.acuse.contracts.rules.InvoiceReader;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class CanonicalFormTests {
  private static final String HASH = InvoiceFixture.aSale().contentHash();

  @ParameterizedTest
  @MethodSource("sameSales")
  void isTheSameForTheSameSale(Consumer<ObjectNode> change) {
    assertThat(InvoiceFixture.aSale().with(change).contentHash()).isEqualTo(HASH);
  }

  @ParameterizedTest
  @MethodSource("otherSales")
  void differsForAnyRealDifference(Consumer<ObjectNode> change) {
    assertThat(InvoiceFixture.aSale().with(change).contentHash()).isNotEqualTo(HASH);
  }

  @Test
  void doesNotDependOnTheOrderOfFields() {
    ObjectNode turned = ContractJson.mapper().createObjectNode();
    InvoiceFixture.aSale().tree().properties().stream()
        .sorted((a, b) -> b.getKey().compareTo(a.getKey()))
        .forEach(field -> turned.set(field.getKey(), field.getValue()));

    assertThat(InvoiceFixture.aSale().with(json -> json.removeAll().setAll(turned)).contentHash())
        .isEqualTo(HASH);
  }

  @Test
  void doesNotDependOnTheDecimalsThatAnInvoiceCarries() {
    ObjectNode written = ContractJson.mapper().valueToTree(InvoiceFixture.aSale().invoice());
    line(written).put("unitPrice", "10000.000").put("quantity", "1.0");

    assertThat(CanonicalForm.hash(ContractJson.mapper().treeToValue(written, Invoice.class)))
        .isEqualTo(HASH);
  }

  @Test
  void differsForAnotherNumberOfTheTill() {
    String seventh = InvoiceFixture.aSale().numberedByTheTill("CAJA", 7).contentHash();

    assertThat(InvoiceFixture.aSale().numberedByTheTill("CAJA", 8).contentHash())
        .isNotEqualTo(seventh);
    assertThat(
            InvoiceFixture.aSale()
                .numberedByTheTill("CAJA", 7)
                .with(json -> json.put("number", "7"))
                .contentHash())
        .isEqualTo(seventh);
  }

  @Test
  void isSha256InHex() {
    assertThat(HASH).matches("[0-9a-f]{64}");
  }

  /** {@link InvoiceReader} gives equal invoices as equal records too. */
  @Test
  void goesWithEqualRecords() {
    assertThat(InvoiceFixture.aSale().with(json -> line(json).put("quantity", "1.000")).invoice())
        .isEqualTo(InvoiceFixture.aSale().invoice());
  }

  private static Stream<Consumer<ObjectNode>> sameSales() {
    return Stream.of(
        json -> line(json).put("unitPrice", 10000),
        json -> line(json).put("unitPrice", "10000.0"),
        json -> line(json).put("unitPrice", "10000"),
        json -> line(json).put("quantity", "1.000"),
        json -> line(json).put("unit", "94"),
        json -> line(json).put("excluded", false),
        json -> line(json).putNull("note"),
        json -> line(json).putArray("withholdings"),
        json -> json.put("kind", "SALE").put("operation", "STANDARD"),
        json -> customer(json).put("checkDigit", "6"),
        json -> customer(json).put("tax", "NOT_APPLICABLE"),
        json -> customer(json).putArray("responsibilities").add("NOT_APPLICABLE"));
  }

  private static Stream<Consumer<ObjectNode>> otherSales() {
    return Stream.of(
        json -> line(json).put("description", "Producto a"),
        json -> line(json).put("code", "PROD-a"),
        json -> line(json).put("code", "1.0"),
        json -> line(json).put("note", "n"),
        json -> line(json).put("discountRate", 0),
        json -> customer(json).put("phone", "1"),
        json -> json.put("observation", "x"),
        json -> json.put("issuedAt", "2026-03-16T11:00:00-05:00"),
        json -> json.put("referenceCode", "VENTA-2"),
        json -> json.put("numberingPrefix", "SETP"),
        json -> json.putObject("orderReference").put("id_pedido_origen", "1"));
  }

  private static ObjectNode line(ObjectNode json) {
    return (ObjectNode) json.withArray("lines").get(0);
  }

  private static ObjectNode customer(ObjectNode json) {
    return (ObjectNode) json.get("customer");
  }
}
