package co.acuse.contracts.invoice;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One product or service sold.
 *
 * @param unit the authority's unit code; {@code 94} is a piece
 * @param unitPrice net of tax and before discount; this or {@code shelfPrice}
 * @param shelfPrice with its taxes, before discount, as printed on the shelf; the net is derived
 * @param discountRate percent of the price; this or {@code discountAmount}
 * @param discountAmount money off the whole line, net of tax
 * @param excluded outside IVA by law; such a line has no taxes. A line at rate zero is exempt
 */
public record Line(
    String code,
    String description,
    @Nullable String note,
    BigDecimal quantity,
    String unit,
    @Nullable BigDecimal unitPrice,
    @Nullable BigDecimal shelfPrice,
    @Nullable BigDecimal discountRate,
    @Nullable BigDecimal discountAmount,
    ProductStandard standard,
    boolean excluded,
    List<Tax> taxes,
    List<Withholding> withholdings,
    @Nullable LineOwner owner,
    @Nullable Mandator mandator,
    @Nullable CollectionConcept collectionConcept,
    List<TransportDetail> transport) {

  /** The authority's code of a piece. */
  public static final String PIECE = "94";

  public Line {
    unit = unit == null ? PIECE : unit;
    standard = standard == null ? ProductStandard.OWN : standard;
    taxes = taxes == null ? List.of() : List.copyOf(taxes);
    withholdings = withholdings == null ? List.of() : List.copyOf(withholdings);
    transport = transport == null ? List.of() : List.copyOf(transport);
  }

  /** A tax of a line, in percent of its base. */
  public record Tax(TaxKind kind, BigDecimal rate) {}

  /** A self-withholding of a line, in percent; it never lowers what the customer pays. */
  public record Withholding(WithholdingKind kind, BigDecimal rate) {}

  /** On whose behalf a line is sold. */
  public record Mandator(IdentificationType identificationType, String identification) {

    /** Who, without who exactly: this ends up in logs. */
    @Override
    public String toString() {
      return "Mandator[****]";
    }
  }

  /** One property of a transport line; quantity and unit only with the freight's value. */
  public record TransportDetail(
      TransportProperty property,
      String value,
      @Nullable BigDecimal quantity,
      @Nullable String unit) {}
}
