package co.acuse.contracts.rules;

import co.acuse.contracts.invoice.CollectionConcept;
import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.invoice.Line.Mandator;
import co.acuse.contracts.invoice.Line.Tax;
import co.acuse.contracts.invoice.Line.TransportDetail;
import co.acuse.contracts.invoice.Line.Withholding;
import co.acuse.contracts.invoice.LineOwner;
import co.acuse.contracts.invoice.OperationType;
import co.acuse.contracts.invoice.ProductStandard;
import co.acuse.contracts.invoice.TaxKind;
import co.acuse.contracts.invoice.TransportProperty;
import co.acuse.contracts.invoice.WithholdingKind;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a document. */
final class LineReader {
  private static final int MOST_TAXES = 5;
  private static final int MOST_TRANSPORT = 20;
  private static final Set<String> FREIGHT_UNITS = Set.of("KGM", "GLL");

  private final Setting setting;

  LineReader(Setting setting) {
    this.setting = setting;
  }

  @Nullable Line line(Fields fields) {
    Article article = article(fields);
    Price price = price(fields);
    Charges charges = charges(fields);
    Sector sector = sector(fields);
    return article == null || price == null || charges == null || sector == null
        ? null
        : line(article, price, charges, sector);
  }

  private static Line line(Article article, Price price, Charges charges, Sector sector) {
    return new Line(
        article.code(),
        article.description(),
        article.note(),
        article.quantity(),
        article.unit(),
        price.unitPrice(),
        price.shelfPrice(),
        price.discountRate(),
        price.discountAmount(),
        article.standard(),
        charges.excluded(),
        charges.taxes(),
        charges.withholdings(),
        sector.owner(),
        sector.mandator(),
        sector.collectionConcept(),
        sector.transport());
  }

  private static @Nullable Article article(Fields fields) {
    String code = fields.text("code", 50);
    String description = fields.text("description", 300);
    String note = fields.text("note", 1_000);
    BigDecimal quantity = fields.decimal("quantity", DecimalForm.QUANTITY);
    String unit = fields.oneOf("unit", CodeLists.UNITS, "UN/ECE Rec 20");
    ProductStandard standard = fields.code("standard", ProductStandard.class);
    fields.require("code", "description", "quantity");
    return code == null || description == null || quantity == null
        ? null
        : new Article(
            code,
            description,
            note,
            quantity,
            unit == null ? Line.PIECE : unit,
            standard == null ? ProductStandard.OWN : standard);
  }

  private static @Nullable Price price(Fields fields) {
    BigDecimal unitPrice = fields.amount("unitPrice");
    BigDecimal shelfPrice = fields.amount("shelfPrice");
    BigDecimal discountRate = fields.decimal("discountRate", DecimalForm.PERCENT);
    BigDecimal discountAmount = fields.amount("discountAmount");
    if (fields.has("unitPrice") == fields.has("shelfPrice")) {
      fields.fault("unitPrice", FaultCode.EITHER_OR, "unitPrice", "shelfPrice", "1");
    }
    if (fields.has("discountRate") && fields.has("discountAmount")) {
      fields.fault("discountAmount", FaultCode.EITHER_OR, "discountRate", "discountAmount", "0..1");
    }
    return unitPrice == null && shelfPrice == null
        ? null
        : new Price(unitPrice, shelfPrice, discountRate, discountAmount);
  }

  private static @Nullable Charges charges(Fields fields) {
    boolean excluded = Boolean.TRUE.equals(fields.flag("excluded"));
    List<Tax> taxes = fields.list("taxes", MOST_TAXES, LineReader::tax);
    List<Withholding> withholdings =
        fields.list("withholdings", MOST_TAXES, LineReader::withholding);
    checkTaxes(fields, excluded, taxes);
    checkWithholdings(fields, withholdings);
    return taxes == null || withholdings == null
        ? null
        : new Charges(excluded, taxes, withholdings);
  }

  private @Nullable Sector sector(Fields fields) {
    LineOwner owner = fields.code("owner", LineOwner.class);
    Mandator mandator = fields.object("mandator", PartyReader::mandator);
    CollectionConcept concept = fields.code("collectionConcept", CollectionConcept.class);
    List<TransportDetail> transport =
        fields.list("transport", MOST_TRANSPORT, LineReader::transportDetail);
    checkOperation(fields, owner);
    return transport == null ? null : new Sector(owner, mandator, concept, transport);
  }

  private static void checkTaxes(Fields fields, boolean excluded, @Nullable List<Tax> taxes) {
    if (excluded && taxes != null && !taxes.isEmpty()) {
      fields.refuse("excluded=false", "taxes");
    }
    if (!excluded && taxes != null && taxes.isEmpty()) {
      fields.fault("taxes", FaultCode.REQUIRED);
    }
    if (taxes != null) {
      refuseRepeated(fields, "taxes", taxes.stream().map(Tax::kind).toList());
    }
  }

  private static void checkWithholdings(Fields fields, @Nullable List<Withholding> withholdings) {
    if (withholdings != null) {
      refuseRepeated(fields, "withholdings", withholdings.stream().map(Withholding::kind).toList());
    }
  }

  /** What the business of the invoice asks of its lines; a note repeats what its invoice had. */
  private void checkOperation(Fields fields, @Nullable LineOwner owner) {
    boolean collection = setting.isInvoiceOf(OperationType.HEALTH_COLLECTION);
    boolean mandate = setting.isInvoiceOf(OperationType.MANDATE) || collection;
    boolean transport = setting.isInvoiceOf(OperationType.TRANSPORT);
    if (mandate || transport) {
      fields.require("owner");
    } else if (setting.isInvoice()) {
      fields.refuse("operation=MANDATE, TRANSPORT, HEALTH_COLLECTION", "owner");
    }
    if (mandate && owner == LineOwner.THIRD_PARTY) {
      fields.require("mandator");
    } else if (setting.isInvoice()) {
      fields.refuse("owner=THIRD_PARTY, operation=MANDATE, HEALTH_COLLECTION", "mandator");
    }
    if (collection) {
      fields.require("collectionConcept");
    } else if (setting.isInvoice()) {
      fields.refuse("operation=HEALTH_COLLECTION", "collectionConcept");
    }
    if (setting.isInvoice() && !transport) {
      fields.refuse("operation=TRANSPORT", "transport");
    }
  }

  private static void refuseRepeated(Fields fields, String name, List<? extends Enum<?>> kinds) {
    Set<Enum<?>> seen = new HashSet<>();
    for (int i = 0; i < kinds.size(); i++) {
      if (!seen.add(kinds.get(i))) {
        fields.fault(name + '[' + i + "].kind", FaultCode.REPEATED, kinds.get(i).name());
      }
    }
  }

  private static @Nullable Tax tax(Fields fields) {
    TaxKind kind = fields.code("kind", TaxKind.class);
    BigDecimal rate = fields.decimal("rate", DecimalForm.PERCENT);
    fields.require("kind", "rate");
    return kind == null || rate == null ? null : new Tax(kind, rate);
  }

  private static @Nullable Withholding withholding(Fields fields) {
    WithholdingKind kind = fields.code("kind", WithholdingKind.class);
    BigDecimal rate = fields.decimal("rate", DecimalForm.PERCENT);
    fields.require("kind", "rate");
    return kind == null || rate == null ? null : new Withholding(kind, rate);
  }

  private static @Nullable TransportDetail transportDetail(Fields fields) {
    TransportProperty property = fields.code("property", TransportProperty.class);
    String value = fields.text("value", 100);
    BigDecimal quantity = fields.decimal("quantity", DecimalForm.QUANTITY);
    String unit = fields.oneOf("unit", FREIGHT_UNITS, CodeLists.shown(FREIGHT_UNITS));
    fields.require("property", "value");
    if (property == TransportProperty.FREIGHT_VALUE) {
      fields.require("quantity", "unit");
    } else if (property != null) {
      fields.refuse("property=FREIGHT_VALUE", "quantity", "unit");
    }
    return property == null || value == null
        ? null
        : new TransportDetail(property, value, quantity, unit);
  }

  /** What is sold. */
  private record Article(
      String code,
      String description,
      @Nullable String note,
      BigDecimal quantity,
      String unit,
      ProductStandard standard) {}

  /** What one costs; at least one of the prices is there. */
  private record Price(
      @Nullable BigDecimal unitPrice,
      @Nullable BigDecimal shelfPrice,
      @Nullable BigDecimal discountRate,
      @Nullable BigDecimal discountAmount) {}

  /** What the state takes. */
  private record Charges(boolean excluded, List<Tax> taxes, List<Withholding> withholdings) {}

  /** What mandates, transport and health add. */
  private record Sector(
      @Nullable LineOwner owner,
      @Nullable Mandator mandator,
      @Nullable CollectionConcept collectionConcept,
      List<TransportDetail> transport) {}
}
