package co.acuse.contracts.provider;

import co.acuse.contracts.invoice.Invoice;
import co.acuse.contracts.invoice.Line;
import co.acuse.contracts.invoice.Payment;
import co.acuse.contracts.totals.InvoiceTotals;
import co.acuse.contracts.totals.InvoiceTotals.LineTotals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form in which a provider takes an invoice's lines and payments; the amounts stay equal. */
public final class ProviderForm {
  private ProviderForm() {}

  /** Whether the provider takes the quantity and the unit of a line as they are. */
  public static boolean takes(ProviderProfile profile, Line line) {
    return takesQuantity(profile, line) && takesUnit(profile, line);
  }

  /** Whether the provider takes as many decimals as the quantity has. */
  public static boolean takesQuantity(ProviderProfile profile, Line line) {
    return line.quantity().stripTrailingZeros().scale() <= profile.quantityDecimals();
  }

  /** Whether the provider knows the unit. */
  public static boolean takesUnit(ProviderProfile profile, Line line) {
    return profile.units().isEmpty() || profile.units().contains(line.unit());
  }

  /**
   * The line as the provider takes it: with a net price, and as one piece at the line's net when it
   * does not take its quantity or unit; what was sold then stands in the note.
   *
   * @param totals of this line
   */
  public static Line line(ProviderProfile profile, Line line, LineTotals totals) {
    return takes(profile, line) ? atNetPrice(line, totals) : asOnePiece(line, totals);
  }

  /** The lines of an invoice as the provider takes them, in their order. */
  public static List<Line> lines(ProviderProfile profile, Invoice invoice, InvoiceTotals totals) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < invoice.lines().size(); i++) {
      lines.add(line(profile, invoice.lines().get(i), totals.lines().get(i)));
    }
    return List.copyOf(lines);
  }

  /**
   * The cash rounding as the provider takes it; absent when there is none, or when it takes none on
   * this kind of document. Prices on shelves can make one that no till asked for.
   */
  public static @Nullable BigDecimal cashRounding(
      ProviderProfile profile, Invoice invoice, InvoiceTotals totals) {
    BigDecimal rounding = totals.cashRounding();
    return rounding.signum() != 0 && takesRounding(profile, invoice, rounding) ? rounding : null;
  }

  /**
   * The payments as the provider takes them: as they are, or, where it takes no cash rounding, with
   * the last one that can bear it changed so that they add up to the total.
   */
  public static List<Payment> payments(
      ProviderProfile profile, Invoice invoice, InvoiceTotals totals) {
    BigDecimal rounding = totals.cashRounding();
    if (rounding.signum() == 0 || takesRounding(profile, invoice, rounding)) {
      return invoice.payments();
    }
    List<Payment> payments = new ArrayList<>(invoice.payments());
    for (int i = payments.size() - 1; i >= 0; i--) {
      Payment payment = payments.get(i);
      if (payment.amount().compareTo(rounding) >= 0) {
        payments.set(i, withAmount(payment, payment.amount().subtract(rounding)));
        break;
      }
    }
    return List.copyOf(payments);
  }

  private static boolean takesRounding(
      ProviderProfile profile, Invoice invoice, BigDecimal rounding) {
    return (rounding.signum() < 0 || profile.takesRoundingUp())
        && ProviderLimits.takes(profile.provider(), invoice.documentType(), "cashRounding");
  }

  private static Payment withAmount(Payment payment, BigDecimal amount) {
    return new Payment(
        payment.form(), payment.method(), amount, payment.dueDate(), payment.reference());
  }

  private static Line atNetPrice(Line line, LineTotals totals) {
    return with(
        line,
        line.note(),
        line.quantity(),
        line.unit(),
        totals.unitPrice(),
        line.discountRate(),
        line.discountAmount());
  }

  /** Gross and base stay what they are, so the discount is what lies between them. */
  private static Line asOnePiece(Line line, LineTotals totals) {
    BigDecimal discount = totals.gross().subtract(totals.base());
    return with(
        line,
        SoldAs.note(line, totals),
        BigDecimal.ONE,
        Line.PIECE,
        totals.gross(),
        null,
        discount.signum() == 0 ? null : discount);
  }

  private static Line with(
      Line line,
      @Nullable String note,
      BigDecimal quantity,
      String unit,
      BigDecimal unitPrice,
      @Nullable BigDecimal discountRate,
      @Nullable BigDecimal discountAmount) {
    return new Line(
        line.code(),
        line.description(),
        note,
        quantity,
        unit,
        unitPrice,
        null,
        discountRate,
        discountAmount,
        line.standard(),
        line.excluded(),
        line.taxes(),
        line.withholdings(),
        line.owner(),
        line.mandator(),
        line.collectionConcept(),
        line.transport());
  }
}
