package co.acuse.dian.ubl;

import co.acuse.dian.document.Identification;
import co.acuse.dian.document.Item;
import co.acuse.dian.document.ItemProperty;
import co.acuse.dian.document.Line;
import co.acuse.dian.document.Price;
import co.acuse.dian.document.ReferencePrice;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lines. UBL orders the parts of a line in another way for each kind of document. */
final class LineXml {

  private LineXml() {}

  static void invoiceLines(UblXml xml, List<Line> lines) {
    each(
        xml,
        "cac:InvoiceLine",
        lines,
        line -> {
          values(xml, line, "cbc:InvoicedQuantity");
          freeOfCharge(xml, line);
          referencePrice(xml, line);
          PaymentXml.allowanceCharges(xml, line.allowanceCharges());
          TaxXml.taxes(xml, line.taxes());
          TaxXml.withholdings(xml, line.withholdings());
        });
  }

  static void creditNoteLines(UblXml xml, List<Line> lines) {
    each(
        xml,
        "cac:CreditNoteLine",
        lines,
        line -> {
          values(xml, line, "cbc:CreditedQuantity");
          freeOfCharge(xml, line);
          referencePrice(xml, line);
          TaxXml.taxes(xml, line.taxes());
          PaymentXml.allowanceCharges(xml, line.allowanceCharges());
        });
  }

  /** UBL's debit note has no word for "free of charge". */
  static void debitNoteLines(UblXml xml, List<Line> lines) {
    each(
        xml,
        "cac:DebitNoteLine",
        lines,
        line -> {
          values(xml, line, "cbc:DebitedQuantity");
          referencePrice(xml, line);
          TaxXml.taxes(xml, line.taxes());
          PaymentXml.allowanceCharges(xml, line.allowanceCharges());
        });
  }

  /** Numbers from 1 without a gap (FAV02) and ends each line in the same way. */
  private static void each(UblXml xml, String name, List<Line> lines, Consumer<Line> middle) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String number = Integer.toString(i + 1);
      xml.group(
          name,
          () -> {
            number(xml, number, line);
            middle.accept(line);
            xml.group("cac:Item", () -> item(xml, line.item()));
            xml.group("cac:Price", () -> price(xml, line.price()));
          });
    }
  }

  private static void number(UblXml xml, String number, Line line) {
    Map<String, String> owner =
        line.owner() == null ? Map.of() : Map.of("schemeID", line.owner().code());
    xml.text("cbc:ID", number, owner);
  }

  private static void values(UblXml xml, Line line, String quantityName) {
    line.notes().forEach(note -> xml.text("cbc:Note", note));
    xml.quantity(quantityName, line.quantity());
    xml.amount("cbc:LineExtensionAmount", line.amount());
  }

  private static void freeOfCharge(UblXml xml, Line line) {
    if (line.gift() != null) {
      xml.text("cbc:FreeOfChargeIndicator", "true");
    }
  }

  private static void referencePrice(UblXml xml, Line line) {
    UblXml.ifGiven(line.gift(), gift -> referencePrice(xml, gift));
  }

  private static void referencePrice(UblXml xml, ReferencePrice gift) {
    xml.group(
        "cac:PricingReference",
        () ->
            xml.group(
                "cac:AlternativeConditionPrice",
                () -> {
                  xml.amount("cbc:PriceAmount", gift.amount());
                  xml.text("cbc:PriceTypeCode", gift.type().code());
                }));
  }

  private static void item(UblXml xml, Item item) {
    xml.text("cbc:Description", item.description());
    xml.textIfGiven("cbc:BrandName", item.brand());
    xml.textIfGiven("cbc:ModelName", item.model());
    UblXml.ifGiven(
        item.sellersCode(),
        code -> xml.group("cac:SellersItemIdentification", () -> xml.text("cbc:ID", code)));
    xml.group(
        "cac:StandardItemIdentification",
        () -> xml.text("cbc:ID", item.code(), Map.of("schemeID", item.standard().code())));
    item.properties()
        .forEach(
            property -> xml.group("cac:AdditionalItemProperty", () -> property(xml, property)));
    UblXml.ifGiven(item.principal(), principal -> principal(xml, principal));
  }

  private static void property(UblXml xml, ItemProperty property) {
    xml.text("cbc:Name", property.name());
    xml.text("cbc:Value", property.value());
    UblXml.ifGiven(property.quantity(), quantity -> xml.quantity("cbc:ValueQuantity", quantity));
  }

  private static void principal(UblXml xml, Identification principal) {
    nested(
        xml,
        () -> PartyXml.identification(xml, "cbc:ID", principal),
        "cac:InformationContentProviderParty",
        "cac:PowerOfAttorney",
        "cac:AgentParty",
        "cac:PartyIdentification");
  }

  private static void nested(UblXml xml, Runnable innermost, String... names) {
    Runnable content = innermost;
    for (String name : List.of(names).reversed()) {
      Runnable inner = content;
      content = () -> xml.group(name, inner);
    }
    content.run();
  }

  private static void price(UblXml xml, Price price) {
    xml.amount("cbc:PriceAmount", price.amount());
    xml.quantity("cbc:BaseQuantity", price.baseQuantity());
  }
}
