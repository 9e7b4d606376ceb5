package co.acuse.dian.ubl;

import co.acuse.dian.document.DianDocument;
import co.acuse.dian.document.Quantity;
import co.acuse.dian.xml.CanonicalWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the kinds of values that UBL has, in the currency of one document. */
final class UblXml {

  private final CanonicalWriter xml;
  private final Map<String, String> currency;

  UblXml(CanonicalWriter xml, DianDocument document) {
    this.xml = xml;
    this.currency = Map.of("currencyID", document.content().currency().getCurrencyCode());
  }

  void group(String name, Runnable content) {
    xml.element(name, content);
  }

  void text(String name, String value) {
    xml.leaf(name, value);
  }

  void text(String name, String value, Map<String, String> attributes) {
    xml.leaf(name, value, attributes);
  }

  void textIfGiven(String name, @Nullable String value) {
    ifGiven(value, given -> text(name, given));
  }

  void amount(String name, BigDecimal value) {
    xml.leaf(name, value.toPlainString(), currency);
  }

  void amountIfGiven(String name, @Nullable BigDecimal value) {
    ifGiven(value, given -> amount(name, given));
  }

  void number(String name, BigDecimal value) {
    xml.leaf(name, value.toPlainString());
  }

  void quantity(String name, Quantity value) {
    xml.leaf(name, value.value().toPlainString(), Map.of("unitCode", value.unit()));
  }

  void date(String name, LocalDate value) {
    xml.leaf(name, value.toString());
  }

  void dateIfGiven(String name, @Nullable LocalDate value) {
    ifGiven(value, given -> date(name, given));
  }

  void signaturePlace() {
    xml.signaturePlace();
  }

  static <T> void ifGiven(@Nullable T value, Consumer<T> write) {
    if (value != null) {
      write.accept(value);
    }
  }
}
